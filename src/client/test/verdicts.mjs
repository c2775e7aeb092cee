// Says of expressions, one a line as JSON, what the client's parser makes of each, where a value is wanted and where statements
// are run: the actions in it, or nothing when it refuses. The tests of the analyzers compare their parser with it.
import { build } from "esbuild";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const { outputFiles } = await build({
  absWorkingDir: fileURLToPath(new URL("..", import.meta.url)),
  stdin: { contents: 'import "./src/expr/rare"; export { parse } from "./src/expr/parser";', resolveDir: fileURLToPath(new URL("..", import.meta.url)), loader: "ts" },
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  write: false,
});
const { parse } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);

const verdict = (source, returns) => {
  try {
    return [...parse(source, returns, () => {}).actions].sort();
  } catch {
    return null;
  }
};

const answers = [];
for await (const line of createInterface({ input: process.stdin })) {
  const source = JSON.parse(line);
  answers.push(JSON.stringify([verdict(source, true), verdict(source, false)]));
}
process.stdout.write(answers.join("\n"));
