// Bundles the client into files that do not repeat each other's modules: honostar.js, which makes a page work, and the
// parts that it loads when they are needed (later.ts). What a part uses of honostar.js it finds in what shared.ts hands
// over; what it uses of an earlier part it imports.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join, resolve } from "node:path";

const here = fileURLToPath(new URL(".", import.meta.url));
const common = { absWorkingDir: here, bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8", legalComments: "none", sourcemap: "external", write: false, metafile: true, outdir: "out", tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } } };

/** The parts, in the order in which they may import each other. Each is named by LIVE_FILE, PAGE_FILE in the sources. */
const PARTS = { live: "src/live.ts", page: "src/page.ts" };

/** The shared worker, which runs on its own: it repeats what it uses. */
const WORKER = "src/worker.ts";

/** Properties that only our own objects have: the bundles call them by shorter names. */
const OWN = ["readers", "sources", "stale", "disposed", "compute", "rerun", "reruns", "cleanups", "patternOnly", "newline", "failed", "runs", "ref", "put", "names", "spread", "chain", "mark", "release", "dispose"];
const mangleProps = new RegExp(`^(${OWN.join("|")})$`);

const text = (result, suffix) => result.outputFiles.find(({ path }) => path.endsWith(suffix)).text;
const modulesOf = (result) => Object.keys(result.metafile.inputs).map((path) => join(here, path));

/** honostar.js, which knows the parts by `files`. */
const start = (files) =>
  build({
    ...common,
    entryPoints: { honostar: "src/honostar.ts" },
    external: ["./honostar.*"],
    define: Object.fromEntries(Object.keys(PARTS).map((part) => [`${part.toUpperCase()}_FILE`, JSON.stringify(files[part] ?? `./honostar.${part}.js`)])),
  });

/** Lets imports of modules that another file has already find them there: in `window`, or in an earlier part. */
function elsewhere(first, earlier) {
  const names = /shared = \[([^\]]*)\]/.exec(readFileSync(join(here, "src/shared.ts"), "utf8"))[1].split(",").map((name) => name.trim()).filter(Boolean);
  return {
    name: "elsewhere",
    setup(builder) {
      builder.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind }) => {
        if (kind === "entry-point") return undefined;
        const module = resolve(resolveDir, path) + ".ts";
        if (first.has(module)) return { path: "shared", namespace: "shared" };
        return earlier.has(module) ? { path: earlier.get(module), external: true } : undefined;
      });
      builder.onLoad({ filter: /.*/, namespace: "shared" }, () => ({ contents: `export const [${names.join(", ")}] = window.HonoStar.shared;`, loader: "js" }));
    },
  };
}

/** Writes the files into `outdir` and returns their names and contents. */
export async function bundle(outdir) {
  const first = new Set(modulesOf(await start({})));
  const written = {};
  const files = {};
  const earlier = new Map();
  for (const [part, entry] of Object.entries({ worker: WORKER, ...PARTS })) {
    const isWorker = part === "worker";
    const result = await build({ ...common, entryPoints: { [part]: entry }, plugins: isWorker ? [] : [elsewhere(first, earlier)], define: { WORKER_FILE: JSON.stringify(files.worker ?? "") } });
    const code = text(result, `${part}.js`);
    const name = `honostar.${part}.${createHash("sha256").update(code).digest("hex").slice(0, 8)}.js`;
    written[name] = code;
    written[name + ".map"] = text(result, `${part}.js.map`);
    files[part] = `./${name}`;
    if (!isWorker) for (const module of modulesOf(result)) if (!earlier.has(module)) earlier.set(module, files[part]);
  }
  const main = await start(files);
  for (const name of ["honostar.js", "honostar.js.map"]) written[name] = text(main, name);
  mkdirSync(outdir, { recursive: true });
  for (const name of readdirSync(outdir)) if (name.startsWith("honostar.")) rmSync(join(outdir, name));
  for (const [name, content] of Object.entries(written)) writeFileSync(join(outdir, name), content);
  return written;
}
