// npx tsx scripts/remove-merge-conditions.ts --each [--only TEXT]: takes each condition out of src/merge in turn (an `if` that always or
// never applies, an `&&` that is an `||`, and the other way round), runs the tests of merging until one fails, and lists the conditions
// that no test misses. It works on a copy of the repository.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** The small tests notice most of it, and soon; the laws are asked about the rest. */
const suites = [
  ['known-wrong', 'merge-records', 'merge-sections', 'merge-text', 'examples', 'accept-merged', 'text-lines'],
  ['laws/unchanged', 'laws/deleted', 'laws/commute', 'laws/arrange'],
];

/** What never ends is noticed, too. */
const longest = 300_000;

interface Change {
  /** Where it is, and what stands there, for a person to find it. */
  readonly name: string;
  readonly text: string;
}

function changesOf(file: string, text: string): Change[] {
  const at = (index: number) => {
    const line = text.slice(0, index).split('\n').length;
    return `${file}:${line} ${text.split('\n')[line - 1]?.trim()}`;
  };
  const replaced = (index: number, length: number, by: string) =>
    text.slice(0, index) + by + text.slice(index + length);
  const tests = [...text.matchAll(/\bif \(/g)].flatMap(({ index }) => {
    const start = index + 'if ('.length;
    const length = closing(text, start) - start;
    return ['true', 'false'].map((by) => ({
      name: `${at(index)} → ${by}`,
      text: replaced(start, length, `(${by} as boolean)`),
    }));
  });
  const operators = [...text.matchAll(/ (?:&&|\|\|)(?=\s)/g)].map(({ 0: written, index }) => {
    const by = written === ' &&' ? ' ||' : ' &&';
    return { name: `${at(index)} →${by}`, text: replaced(index, written.length, by) };
  });
  return [...tests, ...operators];
}

/** Where the bracket closes that is open. */
function closing(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

const { values } = parseArgs({ options: { each: { type: 'boolean' }, only: { type: 'string' } } });
if (!values.each) {
  process.stdout.write('It takes test runs for every condition, hours in all: start it with --each.\n');
  process.exit(2);
}

const copy = mkdtempSync(join(tmpdir(), 'sofa-weekly-conditions-'));
try {
  for (const path of execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n'))
    cpSync(path, join(copy, path), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  const isNoticed = () =>
    suites.some((suite) => {
      const files = suite.map((name) => `tests/merge/${name}.test.ts`);
      const args = ['vitest', 'run', '--maxWorkers=1', '--bail=1', ...files];
      return spawnSync('npx', args, { cwd: copy, stdio: 'ignore', timeout: longest }).status !== 0;
    });
  if (isNoticed()) throw new Error('The tests of merging fail before anything is taken out.');
  const unnoticed = readdirSync(join(copy, 'src/merge')).flatMap((file) => {
    const path = join(copy, 'src/merge', file);
    const text = readFileSync(path, 'utf8');
    const changes = changesOf(file, text).filter(({ name }) => name.includes(values.only ?? ''));
    const missed = changes.filter((change) => {
      writeFileSync(path, change.text);
      const noticed = isNoticed();
      process.stdout.write(`${noticed ? 'missed' : 'not missed'}: ${change.name}\n`);
      return !noticed;
    });
    writeFileSync(path, text);
    return missed.map(({ name }) => name);
  });
  process.stdout.write(
    `No test misses ${unnoticed.length} conditions\n${unnoticed.map((one) => `  ${one}\n`).join('')}`,
  );
} finally {
  rmSync(copy, { recursive: true, force: true });
}
