// Every row of the contract (the sections of Datastar v1's client) has a test that carries its number.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const folder = new URL("../../test/", import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".test.ts"))
  .flatMap((file) => [...readFileSync(new URL(file, folder), "utf8").matchAll(/browserTest\(["'`](.+?)["'`],/g)].map(([, name]) => name));

const ATTRIBUTES = "signals computed bind ref indicator text show class style attr effect init on on-intersect on-interval on-signal-patch json-signals ignore ignore-morph preserve-attr nonce".split(" ");
const MODIFIERS = "once passive capture delay debounce throttle viewtransition window outside prevent".split(" ");
/** Modifiers that a test shows, perhaps together with more of its kind. */
const TOGETHER = "__stop __document intersect__half intersect__delay __threshold __full __exit on-interval__viewtransition init__viewtransition init__delay signal-patch__debounce __terse indicator__case ref__case computed__case signals__case class__case on__case __ifmissing __self".split(" ");
const OPTIONS = "filterSignals payload headers selector openWhenHidden requestCancellation retryScaler retryMaxWait retryMaxCount retryInterval".split(" ");
const ROWS = [
  ...["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "2.5", "3.1", "3.2", "3.3", "3.4", "3.5"].map((section) => new RegExp(`^${section} `)),
  ...ATTRIBUTES.map((name) => new RegExp(`^1\\.5 data-${name}(?![-\\w])`)),
  ...MODIFIERS.map((name) => new RegExp(`^1\\.5 data-on__${name}`)),
  ...TOGETHER.map((name) => new RegExp(`^1\\.[35] .*${name}`)),
  ...OPTIONS.map((option) => new RegExp(`^2\\.[1-4] .*${option}`)),
  /^2\.1 a form is sent as a form/, /^2\.3 retry /, /^2\.1 @\$\{method\} sends signals in the query/, /^2\.1 @\$\{method\} sends signals as JSON/,
  /^1\.5 timing:/, /^1\.5 @peek/, /^1\.5 @setAll and @toggleAll/,
  ...["1", "2", "3", "4", "5", "6", "8"].map((defect) => new RegExp(`^2\\.6\\.${defect} `)),
  // Defect 7 is the whole of 1.2.
  /^1\.2 one bad attribute disables itself alone/,
  ...["outer", "inner", "replace, prepend, append, before, after, remove", "a selector that matches many", "a view transition", "a whole document"].map((mode) => new RegExp(`^3\\.1 ${mode}`)),
];

for (const row of ROWS) test(`the contract's row ${row.source} has a test`, () => assert.ok(names.some((name) => row.test(name))));
