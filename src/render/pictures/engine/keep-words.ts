// No line ends within a Chinese word: a dictionary finds the words, and what joins letters without being seen keeps them whole.

/** Between two letters, so that no line ends there. Nothing is drawn of it, whether a font has it or not. */
export const joiner = '\u2060';

/** ICU's dictionary, which comes with Node; the language is written out so that it is the same everywhere. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

const chinese = /^\p{Script=Han}{2,}$/u;

export function keepWords(text: string): string {
  if (!/\p{Script=Han}{3}/u.test(text)) return text;
  return Array.from(segmenter.segment(text), ({ segment }) =>
    chinese.test(segment) ? [...segment].join(joiner) : segment,
  ).join('');
}
