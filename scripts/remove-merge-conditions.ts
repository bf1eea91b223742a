// npx tsx scripts/remove-merge-conditions.ts --each [--only TEXT]: takes each condition out of src/merge in turn (an `if` that always or
// never applies, an `&&` that is an `||`, and the other way round), runs the tests of merging until one fails, and lists the conditions
// that no test misses. It works on a copy of the repository.
import { readdirSync } from 'node:fs';
import { type Removal, removeEach } from './remove-each.ts';

/** The small tests notice most of it, and soon; the laws are asked about the rest. */
const suites = [
  [
    'known-wrong',
    'merge-records',
    'merge-sections',
    'merge-text',
    'identity',
    'own-words',
    'examples',
    'accept-merged',
    'text-lines',
  ],
  ['laws/unchanged', 'laws/deleted', 'laws/commute', 'laws/arrange'],
].map((suite) => suite.map((name) => `tests/merge/${name}.test.ts`));

function removalsOf(file: string, text: string): Removal[] {
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

removeEach(
  'conditions',
  readdirSync('src/merge').map((file) => ({
    path: `src/merge/${file}`,
    removalsOf: (text) => removalsOf(file, text),
    suites,
  })),
);
