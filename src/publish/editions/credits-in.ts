// What a post credits, and the full list beside it: the pull requests and commits that its contributions list, or that an editor's own
// words name.
import { posix } from 'node:path';
import { firstLink } from '../../markdown/first-link.ts';
import { fullListFile } from '../../model/artifact.ts';

const pullRequestLink = /https?:\/\/[^\s/()<>"]+\/([\w.-]+\/[\w.-]+)\/pull\/(\d+)/g;
const commitLink = /https?:\/\/[^\s/()<>"]+\/[\w.-]+\/[\w.-]+\/commit\/([0-9a-f]{40})/g;

const listItem = /^\s*(?:[-*+]|\d+[.)、])\s/;
const heading = /^\s{0,3}#{1,6}\s/;
/** Headings and labels of what refers to work without crediting it. */
const agenda = /议题|议程|会议|感谢|agenda|meeting|thank/i;

/**
 * As ledgers name them: `owner/name#12`, and object names. Thanks, agendas and "closes" never count: of an item of a list its first
 * link does, and nothing does between an agenda's label and the next heading.
 */
export function creditsIn(post: string): string[] {
  const credits = new Set<string>();
  let isAgenda = false;
  for (const line of post.split(/\r?\n/)) {
    if (heading.test(line)) isAgenda = agenda.test(line);
    else if (!listItem.test(line) && /^\s*(?:\*\*|「)?[^[(]{0,20}(?:议题|议程|agenda)/i.test(line))
      isAgenda = true;
    if (isAgenda) continue;
    const counts = listItem.test(line) ? (firstLink(line) ?? '') : line;
    for (const [, name, number] of counts.matchAll(pullRequestLink)) credits.add(`${name}#${number}`);
    for (const [, oid = ''] of counts.matchAll(commitLink)) credits.add(oid);
  }
  return [...credits];
}

/** The same of any file of an edition. In the full list each line begins with what it credits. */
export function creditsInFile(path: string, text: string): string[] {
  return posix.basename(path) === fullListFile
    ? [...text.matchAll(/^https:\S+/gm)].flatMap(([address]) => creditsIn(address))
    : creditsIn(text);
}

/** Where the full list lies, of an edition that has one. */
export function fullListOf(post: string): string {
  return posix.join(posix.dirname(post), fullListFile);
}
