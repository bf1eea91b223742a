// What a line of a post is about, whatever its words: the only thing that merging and checking share.
import { firstLink, namesOneThing } from '../markdown/first-link.ts';
import { fold } from '../text/fold.ts';

/** `owner/name`, as a post's links write it → as it is called now. */
export type Renames = (repository: string) => string;

const work =
  /^(?:https?:\/\/)?(?:www\.)?([^/]+)\/([^/\s]+\/[^/\s]+)\/(?:pull|pulls|issues|discussions)\/(\d+)(?![^/?#.,:;!])/;

/**
 * What a link leads to, so that every spelling of it is the same: `mosn/mosn#2309` for a pull request or an issue, `/files`,
 * `/issues/` for `/pull/` and capitals included; `@login` for a person; the address without its scheme for anything else.
 */
function targetOf(link: string, renames: Renames): string {
  const [, host = '', repository, number] = work.exec(link.toLowerCase()) ?? [];
  if (repository !== undefined) {
    const name = `${renames(repository)}#${number}`;
    return host === 'github.com' ? name : `${host}/${name}`;
  }
  const plain = link.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[/#?]+$/, '');
  const [, person] = /^github\.com\/([\w-]+)(?:[?#].*)?$/i.exec(plain) ?? [];
  if (person !== undefined) return `@${person.toLowerCase()}`;
  const [, repo, rest] = /^github\.com\/([^/]+\/[^/]+)(\/.*)?$/i.exec(plain) ?? [];
  return repo === undefined ? plain : `${renames(repo.toLowerCase())}${rest ?? ''}`;
}

/** What a line's first link leads to, or `null` if it has none. */
export function recordKey(text: string, renames: Renames): string | null {
  const link = firstLink(text);
  return link === null ? null : targetOf(link, renames);
}

/** Whether a target is one piece of work, which a post lists once, and not a person, whom many lists may name, or a field. */
export function isOneThing(target: string | null): target is string {
  if (target === null || /^(?:@|(?:label|picture|meeting|release) )/.test(target)) return false;
  return target.includes('#') || namesOneThing(`https://${target}`);
}

/** `mosn/mosn` of `mosn/mosn#2309`, or `null`. */
export function repositoryOf(target: string): string | null {
  return /^([^/#]+\/[^/#]+)#\d+$/.exec(target)?.[1] ?? null;
}

/** The words that stand before a value: `**主题**：…`, `**主题：**…`, `「**发布页**」：…`. */
export function labelOf(text: string): string | null {
  const [, inner, colon, after] =
    /^\s*[「【]?\*\*((?:(?!\*\*).){1,40}?)([:：]?)\*\*[」】]?(\s*[:：])?/.exec(text) ?? [];
  if (inner === undefined || (colon === '' && after === undefined)) return null;
  const bare = inner.replace(/[（(][^）)]*[）)]/g, '').trim();
  const isAlone = /\*\*\s*$/.test(text);
  return isAlone && !knownLabel.test(bare) ? null : fold(bare);
}

/** Labels that the weekly's meetings have. Bold and alone in its line, every other word is a name: `**Layotto：**`. */
const knownLabel =
  /^(?:会议)?(?:主题|时间|议题|议程|内容|回放|链接|口令|结论)$|^(?:入会口令|电话呼入|入会链接|主要更新)$|^(?:topic|time|agenda|meeting code|by phone|join|recording|what was discussed|agenda issue)$/i;

export interface Heading {
  readonly level: number;
  readonly name: string;
  /** How many it has. */
  readonly lines: number;
}

/**
 * The name that a line gives to what stands below it, and its level: 1 to 6 for `#` to `######`, 7 for a name that is only bold, as
 * editors write it (CommonMark does not call `**Layotto：**` strong everywhere, so the source decides). A bold sentence is none.
 *
 * @param below the line after it, which may underline it
 */
export function headingOf(text: string, below = ''): Heading | null {
  const [, hashes, words] = /^ {0,3}(#{1,6})(?:\s+(.*?))?\s*#*\s*$/.exec(text) ?? [];
  if (hashes !== undefined) return { level: hashes.length, name: nameOf(words ?? ''), lines: 1 };
  if (/^ {0,3}(?:=+|-{2,})\s*$/.test(below) && /^ {0,3}[^\s>#|`~*+\-<\d]/.test(text))
    return { level: below.includes('=') ? 1 : 2, name: nameOf(text), lines: 2 };
  const [, bold] = /^\s*\*\*((?:(?!\*\*).){1,60})\*\*\s*$/.exec(text) ?? [];
  if (
    bold === undefined ||
    /[，。！？；～,!?;]|\. |[:：]./.test(bold) ||
    knownLabel.test(bold.replace(/[:：]$/, ''))
  )
    return null;
  return { level: 7, name: nameOf(bold), lines: 1 };
}

/** A heading's words without emphasis, leading emoji and the final colon. */
function nameOf(words: string): string {
  return fold(
    words
      .replace(/[*_`]/g, '')
      .replace(/^(?:\p{Extended_Pictographic}|\uFE0F|\s)+/u, '')
      .replace(/\s*[:：]\s*$/, ''),
  );
}

/** Names and texts that differ only in their numbers say the same about something else's count. */
export function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '');
}

/** The address of a picture that is alone in its line, or `null`. */
export function pictureOf(text: string): string | null {
  return /^\s*!\[.*\]\(\s*<?([^\s<>)]+)>?(?:\s[^)]*)?\)\s*$/.exec(text)?.[1] ?? null;
}

/** The pictures that end posts: such a one is the post's, not the last project's. */
export function footersOf(...posts: readonly string[]): ReadonlySet<string> {
  return new Set(posts.flatMap((post) => pictureOf(post.trimEnd().split('\n').at(-1) ?? '') ?? []));
}

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?';
const englishDay = new RegExp(`\\b(?:${month} \\d{1,2}|\\d{1,2} ${month})\\b`);

/** The day that a meeting's time names, such as `5-17` or `17 may`, or `null`. */
export function dayOf(text: string): string | null {
  const [, number, day] = /(\d{1,2})\s*月\s*(\d{1,2})/.exec(text) ?? [];
  if (number !== undefined) return `${Number(number)}-${Number(day)}`;
  return englishDay.exec(text)?.[0].toLowerCase() ?? null;
}

/** Whether a label says when a meeting is. */
export function isTimeLabel(label: string): boolean {
  return /^(?:会议)?时间$|^time$/.test(label);
}

/** Whether a label leads to a release: what stands beside it tells of the release, and lists no work of the week. */
export function isReleaseLabel(label: string): boolean {
  return /^发布页$|^release page$/.test(label);
}

/** Every piece of work that a text names, as links of any spelling, as `owner/name#2`, or as `#2` of the `repositories` around it. */
export function mentionsIn(
  text: string,
  renames: Renames,
  repositories: readonly string[],
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [link] of text.matchAll(/https?:\/\/[^\s<>()（）「」【】\]*`"'，。；、]+/g))
    found.add(targetOf(link, renames));
  for (const [, owner, name = '', number] of text.matchAll(/(?:([\w.-]+)\/)?([\w.-]*)#(\d+)(?![\w-])/g)) {
    if (owner !== undefined && name !== '')
      found.add(`${renames(`${owner}/${name}`.toLowerCase())}#${number}`);
    else if (owner === undefined)
      for (const one of repositories)
        if (name === '' || one.endsWith(`/${name.toLowerCase()}`)) found.add(`${one}#${number}`);
  }
  return found;
}
