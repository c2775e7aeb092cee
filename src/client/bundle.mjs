// Bundles the client into files that do not repeat each other's modules: honostar.js, which makes a page work, and the
// parts that it loads when they are needed (later.ts). What a part uses of honostar.js it finds in `HonoStar.shared`;
// what it uses of an earlier part it imports.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join, relative, resolve } from "node:path";
import { minify } from "terser";

const here = fileURLToPath(new URL(".", import.meta.url));

/** The parts, in the order in which they may import each other. Each is named by LIVE_FILE, PAGE_FILE in the sources. */
const PARTS = { live: "src/live.ts", page: "src/page.ts", plugins: "src/plugins.ts" };

/** Scripts that run on their own: they repeat what they use. Each is named by WORKER_FILE and so on in the parts. */
const ALONE = { worker: "src/worker.ts", development: "src/development.ts", prefetch: "src/prefetch.ts" };

/** Properties that only our own objects have: the files call them by shorter names, the same in all of them. */
const OWN = "readers sources seen track notify refresh freshness runs failure check due mark isEffect compute rerun reruns release dispose cleanups word newline ref put declare spread items properties chain pattern parseStatement parseFunction parseTagged".split(" ");

/** A build with what all of them have in common; `more` adds to it. */
async function bundleOne(name, entry, more, mangled) {
  const result = await build({
    absWorkingDir: here, entryPoints: { [name]: entry }, outdir: "out", bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8", legalComments: "none", sourcemap: "external", write: false, metafile: true,
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    mangleProps: new RegExp(`^(${OWN.join("|")})$`),
    mangleCache: mangled,
    ...more,
  });
  Object.assign(mangled, result.mangleCache);
  const text = (suffix) => result.outputFiles.find(({ path }) => path.endsWith(suffix)).text;
  const modules = new Map();
  for (const output of Object.values(result.metafile.outputs)) for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) if (bytesInOutput) modules.set(join(here, path), path);
  // Names that are chosen by how often they occur are worth another 3 % after compression.
  const { code, map } = await minify(text(`${name}.js`), {
    module: true, ecma: 2022, compress: { passes: 3, inline: 1, keep_fargs: false }, format: { ecma: 2022 },
    sourceMap: { content: text(`${name}.js.map`), asObject: false },
  });
  return { code, map, modules };
}

/** Sees to imports of modules, by their files; entry points are left alone. */
const redirect = (name, to, load) => ({
  name,
  setup(builder) {
    builder.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind }) => (kind === "entry-point" || path.startsWith("./honostar.") ? undefined : to(resolve(resolveDir, path) + ".ts")));
    if (load) builder.onLoad({ filter: /.*/, namespace: name }, load);
  },
});

/** honostar.js, which knows the parts by `files` and hands over what `shared` lists: pairs of a module and a name. */
const start = (files, shared, mangled) =>
  bundleOne("honostar", "src/honostar.ts", {
    external: ["./honostar.*"],
    define: Object.fromEntries(Object.keys(PARTS).map((part) => [`${part.toUpperCase()}_FILE`, JSON.stringify(files[part] ?? `./honostar.${part}.js`)])),
    plugins: [
      redirect("handed", (module) => (module === join(here, "src/shared.ts") ? { path: module, namespace: "handed" } : undefined), () => ({
        contents: `${shared.map(([module, name], i) => `import { ${name} as s${i} } from ${JSON.stringify("./" + relative(join(here, "src"), module))};`).join("\n")}\nexport const shared = [${shared.map((_, i) => `s${i}`).join()}];`,
        loader: "js",
        resolveDir: join(here, "src"),
      })),
    ],
  }, mangled);

/** The names that a bundle imports of modules in honostar.js: pairs of a module and a name. */
function imported(code) {
  const found = [];
  for (const [, names, module] of code.matchAll(/import\s*\{([^}]*)\}\s*from\s*"first:([^"]*)"/g)) for (const name of names.split(",")) found.push([module, name.trim().split(" ")[0]]);
  return found;
}

/** Writes the files into `outdir` and returns their names and contents. */
export async function bundle(outdir) {
  const mangled = {};
  const first = await start({}, [], mangled);
  const parts = Object.entries(PARTS);

  // What the parts use of the first file, found out by leaving it out.
  const list = [];
  const uses = {};
  const left = redirect("left", (module) => (first.modules.has(module) ? { path: `first:${module}`, external: true } : undefined));
  for (const [part, entry] of parts) {
    uses[part] = imported((await bundleOne(part, entry, { plugins: [left] }, mangled)).code).map(([module, name]) => {
      const at = list.findIndex((one) => one[0] === module && one[1] === name);
      return at < 0 ? list.push([module, name]) - 1 : at;
    });
  }

  const written = {};
  const files = {};
  const earlier = new Map();
  const write = (part, { code, map }) => {
    const name = `honostar.${part}.${createHash("sha256").update(code).digest("hex").slice(0, 8)}.js`;
    written[name] = code;
    written[name + ".map"] = map;
    files[part] = `./${name}`;
  };
  for (const [name, entry] of Object.entries(ALONE)) write(name, await bundleOne(name, entry, {}, mangled));
  const define = Object.fromEntries(Object.keys(ALONE).map((name) => [`${name.toUpperCase()}_FILE`, JSON.stringify(files[name])]));
  const take = (used) => redirect("first", (module) => (first.modules.has(module) ? { path: module, namespace: "first" } : earlier.has(module) ? { path: earlier.get(module), external: true } : undefined), ({ path }) =>
    path === "all"
      ? { contents: `export const [${list.map((_, i) => (used.includes(i) ? `s${i}` : "")).join().replace(/,+$/, "")}] = window.HonoStar.shared;` }
      : { contents: `export { ${list.map(([module, name], i) => (used.includes(i) && module === path ? `s${i} as ${name}` : "")).filter(Boolean).join()} } from "first:all";` },
  );
  const all = { name: "all", setup: (builder) => builder.onResolve({ filter: /^first:all$/ }, () => ({ path: "all", namespace: "first" })) };
  for (const [part, entry] of parts) {
    const result = await bundleOne(part, entry, { define, external: ["./honostar.*"], plugins: [take(uses[part]), all] }, mangled);
    write(part, result);
    for (const module of result.modules.keys()) if (!earlier.has(module)) earlier.set(module, files[part]);
  }
  const main = await start(files, list, mangled);
  written["honostar.js"] = main.code;
  written["honostar.js.map"] = main.map;

  mkdirSync(outdir, { recursive: true });
  for (const name of readdirSync(outdir)) if (name.startsWith("honostar.")) rmSync(join(outdir, name));
  for (const [name, content] of Object.entries(written)) writeFileSync(join(outdir, name), content);
  return written;
}
