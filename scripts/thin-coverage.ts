// npx tsx scripts/thin-coverage.ts: which files of src/ the tests ran less than 95 % of, after `npm test -- --coverage`. Each stands in
// docs/testing.md with its reason. With --strict one that does not is a failure, and so is a row about a file that is no more. A row that
// is not needed is only named: without Chromium, some tests are skipped.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';

const enough = 95;
const page = 'docs/testing.md';

const { values } = parseArgs({ options: { strict: { type: 'boolean' } } });
const summary = z
  .record(z.string(), z.object({ lines: z.object({ total: z.number(), pct: z.number() }) }))
  .parse(JSON.parse(readFileSync('coverage/coverage-summary.json', 'utf8')));
const measured = Object.entries(summary).map(([path, { lines }]) => ({
  path: path === 'total' ? path : relative(process.cwd(), path),
  ...lines,
}));
const thin = measured.filter(({ path, total, pct }) => path !== 'total' && total > 0 && pct < enough);
/** Of the page's table: a file, and why. */
const told = [...readFileSync(page, 'utf8').matchAll(/^\| `(src\/[^`]+)` \| [^|]+ \|$/gm)].map(
  ([, path = '']) => path,
);

const whole = measured.find(({ path }) => path === 'total');
process.stdout.write(
  `src/: ${whole?.pct} % of ${whole?.total} lines; under ${enough} %: ${thin.length} files\n`,
);
for (const { path, pct } of thin.toSorted((a, b) => a.pct - b.pct))
  process.stdout.write(`  ${pct} % ${path}\n`);

const problems = [
  ...thin
    .filter(({ path }) => !told.includes(path))
    .map(({ path }) => `${path} is not in ${page}, with its reason`),
  ...told.filter((path) => !existsSync(path)).map((path) => `${path} is in ${page}, and no more in src/`),
];
const spare = told.filter((path) => existsSync(path) && !thin.some((one) => one.path === path));
for (const problem of problems) process.stderr.write(`${problem}\n`);
for (const path of spare) process.stderr.write(`${path} is in ${page}, and would not have to be\n`);
if (values.strict && problems.length > 0) process.exitCode = 1;
