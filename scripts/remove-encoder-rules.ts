// npx tsx scripts/remove-encoder-rules.ts --each [--only TEXT]: takes each rule out of the encoders in src/text in turn, an entry of a
// list, an alternative of an expression, or a step of a chain, runs their tests, and lists the rules that no test misses. It works on a
// copy of the repository. (What no test misses of the table of answers, tests/github/answers says in every run.)
import { type Removal, removeEach } from './remove-each.ts';

/** Each with the tests that are about it. */
const encoders: Readonly<Record<string, readonly string[]>> = {
  'clean-text': ['clean-text', 'plain-text'],
  'html-text': ['html-text'],
  'json-text': ['json-text'],
  'markdown-text': ['markdown-text', 'markdown-link', 'markdown-picture'],
  'plain-text': ['plain-text'],
  'pull-request-text': ['pull-request-text', 'quiet-markdown'],
  'safe-url': ['markdown-link', 'html-text'],
};

interface Rule {
  readonly written: string;
  readonly index: number;
  /** What stands in its place while it is away. */
  readonly instead: string;
}

/** An entry of a list of rules, with its comment; or a step that replaces something. */
const rule =
  /^ {2}'.*',(?: \/\/ .*)?\n|^ {2}\S+: '&.*',\n|(?<=, )'\^?[^',\n]+'(?=[,\]])|\.(?:replace|replaceAll)\((?:\/.*?\/\w*|'[^']*'|\w+), '[^']*'\)/gm;
const expression = /(?<=^const \w+ =\s+\/)\S.*(?=\/[a-z]*;$)/gm;

function rulesOf(text: string): Rule[] {
  const entries = [...text.matchAll(rule)].map(({ 0: written, index }) => {
    const isStep = written.startsWith('.') || written.endsWith('\n');
    // What follows a list's first entry on its line still needs something between the commas: a rule that never applies.
    return { written, index, instead: isStep ? '' : "'(?!)'" };
  });
  const alternatives = [...text.matchAll(expression)].flatMap(({ 0: source, index }) => {
    const parts = split(source);
    if (parts.length < 2) return [];
    return parts.map((written, n) => ({
      written,
      index: index + parts.slice(0, n).join('|').length + (n === 0 ? 0 : 1),
      instead: '(?!)',
    }));
  });
  return [...entries, ...alternatives];
}

/** The alternatives of an expression that stand in no brackets. */
function split(source: string): string[] {
  const parts = [''];
  let depth = 0;
  let isClass = false;
  for (const [token] of source.matchAll(/\\.|[^\\]/gs)) {
    if (token === '[') isClass = true;
    if (token === ']') isClass = false;
    if (!isClass && token === '(') depth += 1;
    if (!isClass && token === ')') depth -= 1;
    if (token === '|' && depth === 0 && !isClass) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts;
}

function removalsOf(encoder: string, text: string): Removal[] {
  return rulesOf(text).map(({ written, index, instead }) => ({
    name: `${encoder} ${written.trim()}`,
    text: text.slice(0, index) + instead + text.slice(index + written.length),
  }));
}

removeEach(
  'rules',
  Object.entries(encoders).map(([encoder, tests]) => ({
    path: `src/text/${encoder}.ts`,
    removalsOf: (text) => removalsOf(encoder, text),
    suites: [tests.map((name) => `tests/text/${name}.test.ts`)],
  })),
);
