// The first link of a list item: what makes it a record.

// An inline link or image (a linked picture included), an autolink, or a bare address, whichever comes first.
const link =
  /(!?)\[(?:[^[\]]|\[[^[\]]*\])*\]\(\s*<?([^\s<>)]+)[^)]*\)|<(https?:[^\s<>]+)>|(https?:\/\/[^\s<>()（）「」【】\]*`"']+)/gu;

/** The target of the first link in a line of Markdown, pictures left out, or `null` where there is none. */
export function firstLink(markdown: string): string | null {
  for (const [, picture, inline, auto, bare] of markdown.matchAll(link)) {
    const target = inline ?? auto ?? bare;
    if (picture === '!' || target === undefined) continue;
    return target.replace(/\/$/, '');
  }
  return null;
}

/** Whether a link names one piece of work (a pull request, a post) rather than a person or a site, which many lines may name. */
export function namesOneThing(target: string): boolean {
  const path = /^https?:\/\/[^/]+\/([^?#]+)/.exec(target)?.[1];
  return path?.includes('/') ?? false;
}
