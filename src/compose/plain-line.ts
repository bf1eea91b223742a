// One line of Markdown → the words a reader sees. Nothing here is about safety: the words stay a stranger's.

/** Longer lines are data, not words; and what follows is only linear in short ones. */
const longestLine = 1000;

/** The line without marks: links by their text, images by nothing, code and emphasis by what they hold. */
export function plainLine(markdown: string): string {
  return markdown
    .slice(0, longestLine)
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\(\s*<?([^)\s>]*)>?[^)]*\)/g, (_, text: string, url: string) =>
      linkWords(text, url),
    )
    .replace(/<(https?:[^\s>]+)>/g, '$1')
    .replace(/<\/?[a-z][^>]*>|<!--.*?-->/gi, '')
    .replace(/`+/g, '')
    .replace(/\*+|~~/g, '')
    .replace(/(?<![A-Za-z0-9])_+|_+(?![A-Za-z0-9])/g, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A link to a page keeps its words; one to an issue keeps the address as well, which is about to be read. */
function linkWords(text: string, url: string): string {
  if (!/\/(?:issues|pull)\/\d+/.test(url)) return text;
  return /^(?:[\w./-]*#\d+|https?:\S+)?$/.test(text.trim()) ? url : `${text} (${url})`;
}
