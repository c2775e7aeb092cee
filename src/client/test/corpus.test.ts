// The grammar that the client and the compiler's rules share: the rules' tests read the same file.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { compile, ExpressionError } from "../src/expr/expression";
import "../src/expr/rare";

const file = new URL("../../../../tests/Shared/expressions.txt", import.meta.url);
const lines = readFileSync(file, "utf8").split("\n").map((line) => line.replaceAll("␤", "\n"));
const corpus = (kind: string) => lines.filter((line) => line[0] === kind && line.length > 2).map((line) => line.slice(2));

test("the corpus is where it was", () => {
  for (const kind of "=;!") assert.ok(corpus(kind).length > 35, kind);
});

for (const source of corpus("=")) test(`understands the value: ${source}`, () => void compile(source, true));

for (const source of corpus(";")) test(`understands the statements: ${source}`, () => void compile(source, false));

for (const source of corpus("!")) {
  test(`refuses in both places: ${source}`, () => {
    for (const returns of [true, false]) assert.throws(() => compile(source, returns), ExpressionError);
  });
}
