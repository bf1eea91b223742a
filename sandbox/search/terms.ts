// A search query, taken apart: qualifiers (`org:mosn`, `-label:"good first issue"`) and words.
import { gap } from '../graphql/github-error.ts';

/** `name` is `null` for a word. */
export interface Term {
  readonly name: string | null;
  readonly value: string;
  readonly isNegated: boolean;
}

/** @throws Gap on what means different things to different searches: operators, parentheses, a quote that never ends */
export function parseTerms(query: string): readonly Term[] {
  const terms: Term[] = [];
  // A word, or a qualifier, either of which may have a quoted part with spaces in it.
  const pattern = /\s*((?:"[^"]*"|[^\s"])+)/y;
  let rest = 0;
  for (let match = pattern.exec(query); match !== null; match = pattern.exec(query)) {
    rest = pattern.lastIndex;
    terms.push(parseTerm(match[1] ?? ''));
  }
  const left = query.slice(rest).trim();
  if (left !== '') throw gap('model', `the search ${left}`);
  return terms;
}

function parseTerm(text: string): Term {
  if (/^(?:AND|OR|NOT)$|[()]/.test(text.replace(/"[^"]*"/g, ''))) throw gap('model', `${text} in a search`);
  const [, minus, name, value] = /^(-?)([A-Za-z-]+):(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined)
    return { name: null, value: unquoted(text), isNegated: false };
  return { name: name.toLowerCase(), value: unquoted(value), isNegated: minus === '-' };
}

function unquoted(text: string): string {
  return text.replaceAll('"', '');
}
