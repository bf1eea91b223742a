// What a post credits, and the full list beside it: the pull requests and commits that its contributions list, or that an editor's own
// words name.
import { posix } from 'node:path';
import { firstLink } from '../../markdown/first-link.ts';
import { mentionsIn } from '../../merge/identity.ts';
import { fullListFile } from '../../model/artifact.ts';
import { isListItem, linesThatCredit } from './lines-that-credit.ts';

const pullRequestLink = /https?:\/\/[^\s/()<>"]+\/([\w.-]+\/[\w.-]+)\/pull\/(\d+)/g;
const commitLink = /https?:\/\/[^\s/()<>"]+\/[\w.-]+\/[\w.-]+\/commit\/([0-9a-f]{40})/g;

/**
 * As ledgers name them: `owner/name#12`, and object names. Thanks, agendas and "closes" never count: of an item of a list its first
 * link does.
 */
export function creditsIn(post: string): string[] {
  const credits = new Set<string>();
  for (const { text } of linesThatCredit(post)) {
    const counts = isListItem(text) ? (firstLink(text) ?? '') : text;
    for (const [, name, number] of counts.matchAll(pullRequestLink)) credits.add(`${name}#${number}`);
    for (const [, oid = ''] of counts.matchAll(commitLink)) credits.add(oid);
  }
  return [...credits];
}

/** A number, or a link whose words end in one, as what is closed is written. */
const closed = String.raw`(?:\[[^\]]*#\d+\]\([^)\s]*\)|https?:\/\/[^\s<>()，。；、]+|[\w./-]*#\d+)`;
const closes = new RegExp(
  String.raw`(?:\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)|关闭|修复|解决)了?\s*${closed}(?:(?:\s*(?:[,，、和]|and))+\s*${closed})*`,
  'gi',
);

/**
 * What the lines of a post name that its render has not: an editor's own words. Every spelling counts, as it does when a refresh finds
 * that the editor has already told of something: a link, `owner/name#12`, `#12` in its project's list.
 *
 * @returns lower-cased
 */
export function namedByHand(post: string, render: string): ReadonlySet<string> {
  const rendered = new Set(render.split(/\r?\n/).map((line) => line.trim()));
  const own = linesThatCredit(post).filter(({ text }) => !rendered.has(text.trim()));
  const names = own.flatMap(({ text, repositories }) => [
    ...mentionsIn(text.replace(closes, ''), (repository) => repository, repositories),
  ]);
  return new Set(names.flatMap((name) => workIn(name) ?? []));
}

/** `owner/name#12`, also of another GitHub than github.com; an object name of a commit's page. */
function workIn(mention: string): string | undefined {
  return (
    /(?:^|\/)([^/#\s]+\/[^/#\s]+#\d+)$/.exec(mention)?.[1] ?? /\/commit\/([0-9a-f]{40})$/.exec(mention)?.[1]
  );
}

/** What {@link creditsIn} finds in any file of an edition. In the full list each line begins with what it credits. */
export function creditsInFile(path: string, text: string): string[] {
  return posix.basename(path) === fullListFile
    ? [...text.matchAll(/^https:\S+/gm)].flatMap(([address]) => creditsIn(address))
    : creditsIn(text);
}

/** Where the full list lies, of an edition that has one. */
export function fullListOf(post: string): string {
  return posix.join(posix.dirname(post), fullListFile);
}
