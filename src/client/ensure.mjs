// Run by `dotnet build`: installs the pinned packages where they are missing or stale, checks the types, bundles.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const here = fileURLToPath(new URL(".", import.meta.url));
const stamp = join(here, "node_modules/.honostar-lock");
const lock = join(here, ".install-lock");
const wanted = readFileSync(join(here, "package-lock.json"), "utf8");
const fresh = () => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;

function run(command, ...args) {
  const { status, error } = spawnSync(command, args, { cwd: here, stdio: "inherit", shell: process.platform === "win32" });
  if (error?.code === "ENOENT") {
    console.error(`HonoStar : error HS9101: ${command} was not found. The browser client is built with Node.js 20 or later and npm: install them, or put them on the PATH.`);
    process.exit(1);
  }
  if (status) process.exit(status);
}

/** Two builds at once must not install into the same folder. A lock older than three minutes is left over. */
async function locked(body) {
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      try {
        if (Date.now() - statSync(lock).mtimeMs > 180_000) rmSync(lock, { recursive: true, force: true });
      } catch {
        // It has just gone.
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.on("exit", release);
  utimesSync(lock, new Date(), new Date());
  body();
  release();
}

if (!fresh()) {
  await locked(() => {
    if (fresh()) return;
    run("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
    writeFileSync(stamp, wanted);
  });
}
run("npm", "run", "--silent", "check");
run("npm", "run", "--silent", "build", "--", ...process.argv.slice(2));
