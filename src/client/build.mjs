// Bundles the client. `--outdir` says where to; the file beside it, honostar.js.map, is for Development.
import { build } from "esbuild";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join, resolve } from "node:path";

const here = fileURLToPath(new URL(".", import.meta.url));
const at = process.argv.indexOf("--outdir");
const outdir = at > 0 ? resolve(process.argv[at + 1]) : join(here, "../HonoStar/Assets/dist");

await build({
  absWorkingDir: here,
  entryPoints: { honostar: "src/honostar.ts" },
  outdir,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  sourcemap: "external",
  legalComments: "none",
});

const bytes = readFileSync(join(outdir, "honostar.js"));
const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
console.log(`honostar.js: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzip, ${brotli.length} brotli`);
