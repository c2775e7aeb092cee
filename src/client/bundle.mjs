// Bundles the client into two files: honostar.js, which makes a page work, and honostar.page.HASH.js, which it loads when
// it is needed. The second one does not repeat the modules of the first; it finds them in what shared.ts hands over.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join, resolve } from "node:path";

const here = fileURLToPath(new URL(".", import.meta.url));
const common = { absWorkingDir: here, bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8", legalComments: "none", sourcemap: "external", write: false, metafile: true, tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } } };

/** Properties that only our own objects have: the bundles call them by shorter names. */
const OWN = ["readers", "sources", "stale", "disposed", "compute", "rerun", "reruns", "cleanups", "patternOnly", "newline", "failed", "runs", "ref", "put", "names", "spread", "chain", "mark", "release", "dispose"];
const mangleProps = new RegExp(`^(${OWN.join("|")})$`);

const start = (pageFile) =>
  build({ ...common, entryPoints: { honostar: "src/honostar.ts" }, outdir: "out", external: ["./honostar.page*"], define: { PAGE_FILE: JSON.stringify(pageFile) } });

/** Lets imports of modules that the first file has already find them in it. */
function sharing(modules) {
  const names = /shared = \[([^\]]*)\]/.exec(readFileSync(join(here, "src/shared.ts"), "utf8"))[1].split(",").map((name) => name.trim()).filter(Boolean);
  return {
    name: "shared",
    setup(builder) {
      builder.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind }) => {
        if (kind === "entry-point") return undefined;
        const file = resolve(resolveDir, path) + ".ts";
        return modules.has(file) ? { path: "shared", namespace: "shared" } : undefined;
      });
      builder.onLoad({ filter: /.*/, namespace: "shared" }, () => ({ contents: `export const [${names.join(", ")}] = window.HonoStar.shared;`, loader: "js" }));
    },
  };
}

/** Writes the files into `outdir` and returns their names and contents. */
export async function bundle(outdir) {
  const first = await start("./honostar.page.js");
  const modules = new Set(Object.keys(first.metafile.inputs).map((path) => join(here, path)));
  const second = await build({ ...common, entryPoints: { page: "src/page.ts" }, outdir: "out", plugins: [sharing(modules)] });
  const text = (result, suffix) => result.outputFiles.find(({ path }) => path.endsWith(suffix)).text;
  const code = text(second, "page.js");
  const pageFile = `honostar.page.${createHash("sha256").update(code).digest("hex").slice(0, 8)}.js`;
  const final = await start(`./${pageFile}`);
  const files = {
    "honostar.js": text(final, "honostar.js"),
    "honostar.js.map": text(final, "honostar.js.map"),
    [pageFile]: code,
    [pageFile + ".map"]: text(second, "page.js.map"),
  };
  mkdirSync(outdir, { recursive: true });
  for (const name of readdirSync(outdir)) if (name.startsWith("honostar.")) rmSync(join(outdir, name));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(outdir, name), content);
  return files;
}
