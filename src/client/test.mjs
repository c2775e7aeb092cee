// Builds the tests and runs them with Node's own runner. Arguments name test files (without `.test.ts`).
import { build } from "esbuild";
import { bundle } from "./bundle.mjs";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = join(here, "node_modules/.honostar-tests");
const wanted = process.argv.slice(2).filter((name) => !name.startsWith("-"));
const options = process.argv.slice(2).filter((name) => name.startsWith("-"));
const tests = readdirSync(join(here, "test"))
  .filter((name) => name.endsWith(".test.ts") && (!wanted.length || wanted.includes(name.slice(0, -8))))
  .map((name) => join(here, "test", name));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({
  absWorkingDir: here,
  entryPoints: tests,
  outdir: out,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  external: ["playwright-core"],
  sourcemap: "inline",
});
await bundle(join(out, "dist"));

// One file after another: the machine's browser is not shared.
const files = tests.map((path) => join(out, path.slice(path.lastIndexOf("/") + 1).replace(/\.ts$/, ".mjs")));
const run = spawnSync(process.execPath, ["--enable-source-maps", "--test", "--test-reporter=spec", "--test-concurrency=1", ...options, ...files], { stdio: "inherit" });
process.exit(run.status ?? 1);
