// What a page loads at its start, after compression as the server does it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";

const dist = new URL("./dist/", import.meta.url);

/** The bytes of the files with these names, in brotli's best quality. */
const size = (...names: RegExp[]): number =>
  readdirSync(dist)
    .filter((file) => names.some((name) => name.test(file)))
    .reduce((sum, file) => sum + brotliCompressSync(readFileSync(new URL(file, dist)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length, 0);

const START = /^honostar\.js$/;
const LIVE = /^honostar\.live\.\w+\.js$/;
const PAGE = /^honostar\.page\.\w+\.js$/;

for (const [what, limit, ...names] of [
  ["what every page loads at its start", 11_200, START],
  ["what a page with live regions loads until its stream opens", 12_288, START, LIVE],
  ["what comes when it is needed", 12_288, PAGE],
] as [string, number, ...RegExp[]][]) {
  test(`${what} is at most ${limit} bytes of brotli: ${size(...names)}`, () => {
    const bytes = size(...names);
    assert.ok(bytes > 0 && bytes <= limit, `${bytes} bytes`);
  });
}
