// npx tsx scripts/remove-answers.ts --each: takes each row out of the table of answers in turn, runs the tests that are about it, and
// lists the rows that no test misses. It works on a copy of the repository, one row at a time.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readings } from '../src/github/answers/cause.ts';
import { rows } from '../src/github/answers/rows.ts';
import { places } from '../src/github/answers/things.ts';

/** Each of the three tables: its file, the beginning of its list, and what stands in it. */
const tables = [
  { file: 'rows.ts', name: 'rows', entries: rows.map(({ id }) => id) },
  { file: 'cause.ts', name: 'readings', entries: readings.map(({ cause }, n) => `${n} ${cause}`) },
  { file: 'things.ts', name: 'places', entries: places.map((place) => place.join(' ')) },
];
const tests = ['tests/github', 'tests/collect', 'tests/publish/acceptance/refusals.test.ts'];

const { values } = parseArgs({ options: { each: { type: 'boolean' }, from: { type: 'string' } } });
if (!values.each) {
  process.stdout.write('It takes a test run for every row: start it with --each.\n');
  process.exit(2);
}

const copy = mkdtempSync(join(tmpdir(), 'sofa-weekly-rows-'));
try {
  for (const path of execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n'))
    cpSync(path, join(copy, path), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  const unnoticed = tables.flatMap(({ file, name, entries }) => {
    const path = join(copy, 'src/github/answers', file);
    const text = readFileSync(path, 'utf8');
    const found = entries.filter((entry, n) => {
      if (values.from !== undefined && entry < values.from) return false;
      writeFileSync(path, without(text, name, n));
      // The page that is printed from the table notices every change; what counts is the other tests.
      const args = ['vitest', 'run', '--maxWorkers=1', '--bail=1', '-t', '^(?!docs/failures.md)', ...tests];
      const { status } = spawnSync('npx', args, { cwd: copy, stdio: 'ignore' });
      process.stdout.write(`${status === 0 ? 'not missed' : 'missed'}: ${name} ${entry}\n`);
      return status === 0;
    });
    writeFileSync(path, text);
    return found.map((entry) => `${name} ${entry}`);
  });
  process.stdout.write(
    `No test misses ${unnoticed.length} rows\n${unnoticed.map((one) => `  ${one}\n`).join('')}`,
  );
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** The same list without its nth entry. */
function without(text: string, name: string, n: number): string {
  const list = new RegExp(`(export const ${name}: readonly [^=]*= )(\\[[\\s\\S]*?\\n\\]);`);
  return text.replace(
    list,
    (_whole, start: string, entries: string) =>
      `${start}(${entries} as const).filter((_, n) => n !== ${n}) as never;`,
  );
}
