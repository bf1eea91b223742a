// What a reader sees of a text: one kind of line break, nothing invisible, and digits of one width where they are read.

const lineBreaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** Format characters (zero-width blanks, byte order and direction marks), but not the joiner that emoji are made with. */
const invisible = /(?!\u200d)\p{Cf}|[\ufdd0-\ufdef]/gu;
const controls = /[^\P{Cc}\n\t]/gu;

/** The text without comments and without characters that take no place, its lines separated by `\n`. */
export function visibleText(text: string): string {
  return withoutComments(text.replace(lineBreaks, '\n').replace(invisible, '').replace(controls, ''));
}

/** Full-width letters, digits, signs and blanks as their half-width twins. Every position stays where it was. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0]/g, (char) => {
    const code = char.charCodeAt(0);
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' ';
  });
}

/** All blanks as single ones, none at the ends. */
export function collapseBlanks(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** As GitHub shows it: a comment that is never closed hides the rest if it opens a line, and is plain text otherwise. */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const open = text.indexOf('<!--', from);
    const close = open < 0 ? -1 : text.indexOf('-->', open + 4);
    if (close < 0) break;
    kept.push(text.slice(from, open));
    from = close + 3;
  }
  const opensLine = /^[^\S\n]*<!--/gm;
  opensLine.lastIndex = from;
  return kept.join('') + text.slice(from, opensLine.exec(text)?.index);
}
