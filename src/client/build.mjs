// `npm run build`: writes the bundles (into `--outdir`) and says how large they are.
import { brotliCompressSync, constants } from "node:zlib";
import { fileURLToPath } from "node:url";
import { resolve } from "node:path";
import { bundle } from "./bundle.mjs";

const at = process.argv.indexOf("--outdir");
const outdir = at > 0 ? resolve(process.argv[at + 1]) : fileURLToPath(new URL("../HonoStar/Assets/dist", import.meta.url));

for (const [name, content] of Object.entries(await bundle(outdir))) {
  if (name.endsWith(".map")) continue;
  const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  console.log(`${name}: ${Buffer.byteLength(content)} bytes, ${brotli.length} brotli`);
}
