// What the scripts have in common that take one thing after another out of the program: a copy of the repository, its tests, a list.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

export interface Removal {
  /** Where it is, and what stands there, for a person to find it. */
  readonly name: string;
  /** The whole file without it. */
  readonly text: string;
}

export interface Weakened {
  readonly path: string;
  readonly removalsOf: (text: string) => readonly Removal[];
  /** Files of tests, run one suite after the other until one fails. */
  readonly suites: readonly (readonly string[])[];
}

/** What never ends is noticed, too. */
const longest = 300_000;

/**
 * Makes each removal in a copy of the repository, and lists those that no test misses. Nothing without `--each`, for it takes long;
 * `--only TEXT` for those whose name has the text.
 *
 * @param things what is removed, such as `rules`
 */
export function removeEach(things: string, files: readonly Weakened[]): void {
  const { values } = parseArgs({ options: { each: { type: 'boolean' }, only: { type: 'string' } } });
  if (!values.each) {
    process.stdout.write(`It takes test runs for each of the ${things}: start it with --each.\n`);
    process.exitCode = 2;
    return;
  }
  const copy = mkdtempSync(join(tmpdir(), 'sofa-weekly-removals-'));
  try {
    for (const path of execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n'))
      cpSync(path, join(copy, path), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
    const isMissed = (suites: Weakened['suites']) =>
      suites.some((tests) => {
        const args = ['vitest', 'run', '--maxWorkers=1', '--bail=1', ...tests];
        return spawnSync('npx', args, { cwd: copy, stdio: 'ignore', timeout: longest }).status !== 0;
      });
    for (const suites of new Set(files.map((file) => file.suites)))
      if (isMissed(suites))
        throw new Error(`${suites.flat().join(', ')}: fails before anything is taken out.`);
    const unnoticed = files.flatMap(({ path, removalsOf, suites }) => {
      const file = join(copy, path);
      const text = readFileSync(file, 'utf8');
      const removals = removalsOf(text).filter(({ name }) => name.includes(values.only ?? ''));
      const left = removals.filter((removal) => {
        writeFileSync(file, removal.text);
        const missed = isMissed(suites);
        process.stdout.write(`${missed ? 'missed' : 'not missed'}: ${removal.name}\n`);
        return !missed;
      });
      writeFileSync(file, text);
      return left.map(({ name }) => name);
    });
    process.stdout.write(
      `No test misses ${unnoticed.length} ${things}\n${unnoticed.map((one) => `  ${one}\n`).join('')}`,
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
