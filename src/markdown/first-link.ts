// The first link of a list item: what makes it a record.

const inlineTarget = /\(\s*<?([^\s<>)]+)>?(?:\s[^)]{0,300})?\)/y;
const address = /https?:\/\/[^\s<>()（）「」【】\]*`"']+/y;

/** The target of the first link in a line of Markdown, pictures left out, or `null` if there is none. */
export function firstLink(markdown: string): string | null {
  const opened: number[] = [];
  for (let at = 0; at < markdown.length; at += 1) {
    const character = markdown[at];
    if (character === '[') {
      opened.push(at);
    } else if (character === ']') {
      const start = opened.pop();
      const inline = start === undefined ? null : matchAt(inlineTarget, markdown, at + 1);
      if (start === undefined || inline === null) continue;
      const isPicture = markdown[start - 1] === '!';
      if (!isPicture) return withoutSlash(inline[1] ?? '');
      at += inline[0].length;
    } else if (character === 'h' && opened.length === 0) {
      const bare = matchAt(address, markdown, at);
      if (bare !== null) return withoutSlash(bare[0]);
    }
  }
  return null;
}

/** Whether a link names one piece of work (a pull request, a post) rather than a person or a site, which many lines may name. */
export function namesOneThing(target: string): boolean {
  const path = /^https?:\/\/[^/]+\/([^?#]+)/.exec(target)?.[1];
  return path?.includes('/') ?? false;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function withoutSlash(target: string): string {
  return target.replace(/\/$/, '');
}
