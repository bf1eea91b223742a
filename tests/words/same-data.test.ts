// Whoever translates a sentence translates all of it: what one language tells of a case, every other one tells too.
import { expect, test } from 'vitest';
import { languages, wordsOf } from '../../src/words/languages.ts';

/** What is only compared with a word (`reason === 'cancelled'`) leaves no trace here, and Chinese needs no weekday beside a date. */
const inItsOwnWay: readonly string[] = [
  'meetingTime',
  'diagnostics.meeting-called-off',
  'failures.cut-off',
  'failures.cannot-listen',
  'mistakes.tell',
  'desk.outcome',
  'desk.pullRequest.complete',
];

type Say = (...values: unknown[]) => unknown;

/** Every function among the words, by its path. */
function sentencesIn(words: object, path: readonly string[] = []): Map<string, Say> {
  const found = new Map<string, Say>();
  for (const [name, value] of Object.entries(words)) {
    const at = [...path, name];
    if (typeof value === 'function') found.set(at.join('.'), value);
    else if (typeof value === 'object' && value !== null)
      for (const [inner, say] of sentencesIn(value, at)) found.set(inner, say);
  }
  return found;
}

/** Stands for whatever a sentence is given, and notes what of it is put into words. */
function anything(path: string, told: Set<string>): unknown {
  const tell = (value: unknown) => {
    told.add(/^value \d(?:\.\w+)?/.exec(path)?.[0] ?? path);
    return value;
  };
  const one = () => [anything(`${path}[]`, told)];
  return new Proxy(() => {}, {
    get(_target, name) {
      if (name === Symbol.toPrimitive) return (hint: string) => tell(hint === 'number' ? 3 : `<${path}>`);
      if (name === Symbol.iterator) return () => one()[Symbol.iterator]();
      if (name === 'length' || name === 'size') return tell(3);
      if (name === 'toString') return () => tell(`<${path}>`);
      if (typeof name === 'symbol') return undefined;
      const ofArray = Reflect.get(Array.prototype, name);
      if (typeof ofArray === 'function') return (...given: unknown[]) => Reflect.apply(ofArray, one(), given);
      return anything(`${path}.${name}`, told);
    },
    // A method of a text or of a time.
    apply: () => anything(path.replace(/\.\w+$/, ''), told),
  });
}

function dataOf(say: Say): string[] {
  const told = new Set<string>();
  const said = say(...[1, 2, 3, 4].map((n) => anything(`value ${n}`, told)));
  for (const text of [said].flat()) if (typeof text === 'string') expect(text).not.toMatch(/\[object |NaN/);
  return [...told].toSorted();
}

const [first, ...others] = languages.map((language) => ({
  language,
  sentences: sentencesIn(wordsOf[language]),
}));

test.each([...(first?.sentences ?? [])])('%s', (path, say) => {
  for (const { language, sentences } of others) {
    const theirs = sentences.get(path);
    expect(theirs, language).toBeDefined();
    if (theirs === undefined) continue;
    const [one, other] = [dataOf(say), dataOf(theirs)];
    if (inItsOwnWay.includes(path)) expect(other, `${path} needs no exception`).not.toEqual(one);
    else expect(other, language).toEqual(one);
  }
});
