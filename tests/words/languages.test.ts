// What the compiler cannot ask of a language: one that begins as a copy of another would lack it.
import { readdirSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { templatesFolder } from '../../src/render/templates/load-templates.ts';
import { languages, wordsOf } from '../../src/words/languages.ts';
import { sectionIds } from '../../src/words/section-ids.ts';

it.each(languages)(
  '%s has a template for the post, the record and each section, and no other',
  (language) => {
    const expected = ['post', 'people', 'year', ...sectionIds].map((name) => `${name}.hbs`);

    expect(readdirSync(templatesFolder(language)).toSorted()).toEqual(expected.toSorted());
  },
);

test.each([
  ['tag', (language) => wordsOf[language].tag],
  ["marker for editors' places", (language) => wordsOf[language].editor.open],
] satisfies [string, (language: (typeof languages)[number]) => string][])(
  'every language has a %s of its own',
  (_, of) => {
    expect(new Set(languages.map(of)).size).toBe(languages.length);
  },
);

const outcomes = ['created', 'updated', 'unchanged', 'skipped', 'planned'] as const;

it.each(languages.flatMap((language) => outcomes.map((kind) => [language, kind] as const)))(
  'in %s, an outcome %s without a pull request does not speak of one that has no number',
  (language, kind) => {
    const message = 'The draft is there.';
    const told = wordsOf[language].desk.outcome({ kind, message, reason: null, number: null, notSet: [] });

    expect(told).not.toContain('null');
  },
);

/** Every text and every function of a language, by its path. */
function wordsIn(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return [[path, value]];
  return Object.entries(value).flatMap(([name, inside]) => wordsIn(inside, `${path}.${name}`));
}

/** Languages may count alike. */
const counting = ['.plural'];

/** Two words or more, or a function: nothing that two languages have in common by chance. */
function isSaid(value: unknown): boolean {
  return typeof value === 'function' || (typeof value === 'string' && /\p{L}\s\p{L}/u.test(value));
}

it.each(
  languages.flatMap((one) => languages.filter((other) => one < other).map((other) => [one, other] as const)),
)('%s and %s have no words of each other', (one, other) => {
  const theirs = new Map(wordsIn(wordsOf[other]));
  const same = wordsIn(wordsOf[one]).filter(([path, value]) => isSaid(value) && theirs.get(path) === value);

  expect(same.map(([path]) => path).filter((path) => !counting.includes(path))).toEqual([]);
});
