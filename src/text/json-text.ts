// A value → JSON for a terminal or a log.

/**
 * What a terminal may obey, what hides or turns text around, and what GitHub Actions takes for a command wherever it stands in a
 * line. JSON's own escapes stop at U+001F.
 */
const active =
  /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029\p{Noncharacter_Code_Point}\u{E0000}-\u{E007F}]|(?<=##)\[/gu;

/** The same value to whoever parses it; on the way there it steers nothing. @param indentation blanks for each level; 0 for one line */
export function jsonText(value: object, indentation = 0): string {
  return JSON.stringify(value, null, indentation).replace(active, escapeUnits);
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, at) => unit(character.charCodeAt(at))).join('');
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
