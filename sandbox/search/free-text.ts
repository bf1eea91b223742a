// Words in a search. GitHub looks for whole words; Chinese has no spaces between them, so there a part is enough.

/** Whether a text has a word or phrase, without regard to case. */
export function hasWords(text: string, words: string): boolean {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
    .join('\\s+');
  const start = /^\w/.test(words) ? '(?<!\\w)' : '';
  const end = /\w$/.test(words) ? '(?!\\w)' : '';
  return new RegExp(`${start}${pattern}${end}`, 'i').test(text);
}
