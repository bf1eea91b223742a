// npx tsx scripts/remove-encoder-rules.ts --each [--only TEXT]: takes each rule out of the encoders in src/text in turn, an entry of a
// list or a step of a chain, runs their tests, and lists the rules that no test misses. It works on a copy of the repository.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const encoders = [
  'clean-text',
  'html-text',
  'json-text',
  'markdown-text',
  'plain-text',
  'pull-request-text',
  'safe-url',
];
/** An entry of a list of rules, with its comment; or a step that replaces something. */
const rule =
  /^ {2}'.*',(?: \/\/ .*)?\n|^ {2}\S+: '&.*',\n|(?<=, )'\^?[^',\n]+'(?=[,\]])|\.(?:replace|replaceAll)\((?:\/.*?\/\w*|'[^']*'|\w+), '[^']*'\)/gm;

const { values } = parseArgs({ options: { each: { type: 'boolean' }, only: { type: 'string' } } });
if (!values.each) {
  process.stdout.write('It takes a test run for every rule: start it with --each.\n');
  process.exit(2);
}

const copy = mkdtempSync(join(tmpdir(), 'sofa-weekly-rules-'));
try {
  for (const path of execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n'))
    cpSync(path, join(copy, path), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  const unnoticed = encoders.flatMap((encoder) => {
    const path = join(copy, `src/text/${encoder}.ts`);
    const text = readFileSync(path, 'utf8');
    const found = [...text.matchAll(rule)].filter(([written]) => written.includes(values.only ?? ''));
    const missed = found.filter(({ 0: written, index }) => {
      const isStep = written.startsWith('.') || written.endsWith('\n');
      // What follows a list's first entry on its line still needs something between the commas: a rule that never applies.
      writeFileSync(
        path,
        text.slice(0, index) + (isStep ? '' : "'(?!)'") + text.slice(index + written.length),
      );
      const args = ['vitest', 'run', '--maxWorkers=1', '--bail=1', 'tests/text'];
      const { status } = spawnSync('npx', args, { cwd: copy, stdio: 'ignore' });
      process.stdout.write(`${status === 0 ? 'not missed' : 'missed'}: ${encoder} ${written.trim()}\n`);
      return status === 0;
    });
    writeFileSync(path, text);
    return missed.map(([written]) => `${encoder} ${written.trim()}`);
  });
  process.stdout.write(
    `No test misses ${unnoticed.length} rules\n${unnoticed.map((one) => `  ${one}\n`).join('')}`,
  );
} finally {
  rmSync(copy, { recursive: true, force: true });
}
