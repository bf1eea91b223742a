// A post as the judge reads it: every line that is not blank, with the headings it stands under. It shares nothing with merging.

export interface PlacedLine {
  readonly text: string;
  /** The names of the headings above it, the highest first; a heading's own name is not among them. */
  readonly path: readonly string[];
  /** The name of a heading; `null` for what is none. */
  readonly heading: string | null;
  /** Inside a fence or a comment, where nobody takes it for a fact. */
  readonly isHidden: boolean;
}

/** The levels of names that may be headings although they are only bold. */
export type Levels = ReadonlyMap<string, number>;

/** How a heading's name is compared: spelling, signs and pictures around it say nothing. */
export type NameOf = (heading: string) => string;

const frontMatterPath = ['---'];
/** A line that is nothing but a name in bold. */
export const boldLine = /^\*\*([^*]+?)[：:]?\*\*[：:]?\s*$/;

export function headingName(line: string): string {
  return line
    .replace(/^#+\s+/, '')
    .replace(/[*：:]|\p{Extended_Pictographic}/gu, '')
    .trim()
    .toLowerCase();
}

/** The levels of all headings in renders, those of meetings among them, which are bold. */
export function levelsOf(renders: readonly string[], nameOf: NameOf): Levels {
  const levels = new Map<string, number>();
  for (const render of renders) {
    let section = '';
    for (const line of render.split('\n')) {
      const hashes = /^(#+) /.exec(line)?.[1]?.length;
      if (hashes !== undefined) levels.set(nameOf(line), hashes);
      if (hashes !== undefined && hashes < 4) section = line;
      if (hashes === undefined && /^\*\*[^*]+\*\*$/.test(line) && /会议|meeting/.test(section))
        levels.set(nameOf(line), 4);
    }
  }
  return levels;
}

/**
 * @param levels bold lines that are headings, and of which level
 * @param standing bold lines of the renders that are none
 */
export function readLines(
  post: string,
  levels: Levels,
  standing: ReadonlySet<string>,
  nameOf: NameOf,
): PlacedLine[] {
  const all = post.replace(/^\uFEFF/, '').split(/\r?\n/);
  const front = all[0] === '---' ? all.indexOf('---', 1) : -1;
  const stack: { level: number; name: string }[] = [];
  let closes: RegExp | null = null;
  return all.flatMap((text, at): PlacedLine[] => {
    if (text.trim() === '') return [];
    if (at <= front) return [{ text, path: frontMatterPath, heading: null, isHidden: false }];
    if (closes !== null) {
      if (closes.test(text)) closes = null;
      return [{ text, path: stack.map(({ name }) => name), heading: null, isHidden: true }];
    }
    if (/^\s*```/.test(text)) closes = /^\s*```\s*$/;
    else if (/^\s*<!--/.test(text) && !text.includes('-->')) closes = /-->/;
    if (closes !== null || /^\s*<!--/.test(text))
      return [{ text, path: stack.map(({ name }) => name), heading: null, isHidden: true }];
    const level = levelOf(text, all[at + 1] ?? '');
    if (level === null) {
      const isFooter =
        /^!\[[^\]]*\]\((?!contributions)[^)]*\)$/.test(text) && standing.has(text) && stack.length > 1;
      if (isFooter) stack.length = 0;
      return [{ text, path: stack.map(({ name }) => name), heading: null, isHidden: false }];
    }
    while ((stack.at(-1)?.level ?? 0) >= level) stack.pop();
    const path = stack.map(({ name }) => name);
    stack.push({ level, name: nameOf(text) });
    return [{ text, path, heading: nameOf(text), isHidden: false }];
  });

  function levelOf(text: string, next: string): number | null {
    const hashes = /^(#{1,6}) /.exec(text)?.[1]?.length;
    if (hashes !== undefined) return levels.get(nameOf(text)) ?? hashes;
    if (/^(?:-{3,}|=+)\s*$/.test(next) && !/^[-|>]/.test(text)) return 3;
    if (!boldLine.test(text) || standing.has(text)) return null;
    return levels.get(nameOf(text)) ?? 7;
  }
}
