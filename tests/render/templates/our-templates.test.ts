// Our own templates show everything that their section's view has: what a section learns to say is not forgotten in one language.
import { expect, test } from 'vitest';
import { loadTemplates } from '../../../src/render/templates/load-templates.ts';
import { thankedWork } from '../../../src/sections/contributions/contributions-section.ts';
import { sectionKinds } from '../../../src/sections/sections.ts';
import { languages } from '../../../src/words/languages.ts';
import { type SectionId, sectionIds } from '../../../src/words/section-ids.ts';

type Place = readonly (string | number)[];

/** What views have for readers' own templates, or since two sections share one. */
const unshown: Partial<Record<SectionId, RegExp>> = {
  introduction: /^name$/,
  events: /^heading$/,
  'meeting-recap': /^meetings\.0\.(?:join|phones|viaDingTalk|agenda|lastAgenda|issueName|projected)/,
  'meeting-preview': /^meetings\.0\.(?:recording|decisions|issueName|lastAgenda\.0\.indent)/,
  // The sums of those who are thanked go without saying.
  contributions: new RegExp(
    `^(?:totals\\.(?:newcomers|${Object.values(thankedWork).join('|')})$|newcomers|contact$)`,
  ),
};

/** Everything in a view that is not empty, of a list also what is in its first entry. */
function placesIn(value: unknown, at: Place = []): Place[] {
  const own = at.length === 0 || isEmpty(value) ? [] : [at];
  if (Array.isArray(value)) return [...own, ...placesIn(value[0], [...at, 0])];
  if (!isObject(value)) return own;
  return Object.entries(value).flatMap(([name, inside]) => placesIn(inside, [...at, name]));
}

/** The same view with nothing at one place. */
function without(view: object, at: Place): object {
  const copy = structuredClone(view);
  const last = at.at(-1) ?? '';
  let inside: unknown = copy;
  for (const step of at.slice(0, -1)) inside = isObject(inside) ? Reflect.get(inside, step) : undefined;
  if (!isObject(inside)) throw new Error(`The view has no ${at.join('.')}`);
  Reflect.set(inside, last, nothingLike(Reflect.get(inside, last)));
  return copy;
}

function nothingLike(value: unknown): unknown {
  if (typeof value === 'string') return '';
  if (typeof value === 'number') return 0;
  return typeof value === 'boolean' ? false : [];
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : !value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

test.each(languages.flatMap((language) => sectionIds.map((id) => [language, id] as const)))(
  '%s/%s.hbs shows every part of its view',
  async (language, id) => {
    const { [id]: template } = (await loadTemplates({ language, folder: null })).sections;
    const { example } = sectionKinds[id];
    const shown = template.render(example);

    const unused = placesIn(example)
      .filter((at) => template.render(without(example, at)) === shown)
      .map((at) => at.join('.'));

    expect(unused.filter((place) => unshown[id]?.test(place) !== true)).toEqual([]);
  },
);
