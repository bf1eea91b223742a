// The file beside the post of a very large week: all work, by project, and everybody who is thanked. Plain text, which every
// website serves, and of which an address at the start of each line is what a ledger could be made from again.
import { posix } from 'node:path';
import { type Artifact, fullListFile } from '../../model/artifact.ts';
import {
  type CreditedPullRequest,
  type ProjectContributions,
  type Thanks,
  thankedWork,
  thanksLists,
} from '../../sections/contributions/contributions-section.ts';
import { leavesOut } from '../../sections/contributions/list-work.ts';
import type { Contributor } from '../../sections/contributor.ts';
import { contributionsOf, type Document } from '../../sections/document.ts';
import { plainText } from '../../text/plain-text.ts';
import { type UntrustedText, untrusted } from '../../text/untrusted-text.ts';
import { wordsOf } from '../../words/languages.ts';
import type { Words } from '../../words/words.ts';

/** Nothing if the post says it all. */
export function renderFullList(document: Document, post: Artifact): readonly Artifact[] {
  const section = contributionsOf(document);
  if (section === null || !leavesOut(section)) return [];
  const words = wordsOf[document.language];
  const { counts, thanks } = words.sections.contributions;
  const parts = [
    plainText(document.title),
    ...section.projects.map((project) => projectText(project, words)),
    ...thanksLists.map((list) => thanksText(thanks[list], section[list], counts[thankedWork[list]].amount)),
  ];
  return [
    {
      path: posix.join(posix.dirname(post.path), fullListFile),
      mediaType: 'text/plain',
      content: `${parts.filter((part) => part !== '').join('\n\n')}\n`,
    },
  ];
}

function projectText({ project, pullRequests, commits }: ProjectContributions, words: Words): string {
  const { counts } = words.sections.contributions;
  const amounts = [
    ...(pullRequests.length > 0 ? [counts.pullRequests.amount(pullRequests.length)] : []),
    ...(commits.length > 0 ? [counts.commits.amount(commits.length)] : []),
  ];
  return [
    `${plainText(untrusted(project))} · ${amounts.join(' · ')}`,
    ...pullRequests.map((one) => `${workText(one.url, one.title, one.contributors)}${mark(one)}`),
    ...commits.map((one) => workText(one.url, one.headline, one.contributors)),
  ].join('\n');
}

function mark({ firstContribution }: CreditedPullRequest): string {
  return firstContribution ? ' 🎉' : '';
}

function workText(url: string, title: UntrustedText, people: readonly Contributor[]): string {
  const names = people.map(nameOf).join(', ');
  return `${url} ${plainText(title)}${names === '' ? '' : ` · ${names}`}`;
}

function thanksText(heading: string, list: readonly Thanks[], amount: (count: number) => string): string {
  if (list.length === 0) return '';
  return [heading, ...list.map(({ contributor, count }) => `${nameOf(contributor)} · ${amount(count)}`)].join(
    '\n',
  );
}

function nameOf({ login, name }: Contributor): string {
  return login === null ? plainText(name) : `@${login}`;
}
