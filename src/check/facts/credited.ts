// Pull requests and commits with the people that the edition credits for them.

import { itemKey, itemName } from '../../model/item-name.ts';
import { listWork } from '../../sections/contributions/list-work.ts';
import type { Contributor } from '../../sections/contributor.ts';
import { contributionsOf, type Document } from '../../sections/document.ts';
import { cleanText } from '../../text/clean-text.ts';
import type { UntrustedText } from '../../text/untrusted-text.ts';

export interface CreditedWork {
  readonly key: string;
  /** `mosn/mosn#12`, or a repository and the beginning of an object name. */
  readonly name: string;
  readonly project: string;
  readonly title: UntrustedText;
  /** Its authors. */
  readonly people: readonly Contributor[];
  /** Who reported what it closes, the authors left out. */
  readonly reporters: readonly Contributor[];
  /** Whether it is celebrated as somebody's first. */
  readonly isFirst: boolean;
  readonly kind: 'pullRequests' | 'commits';
  /** Whether the post lists it: of a very large week it lists some. */
  readonly isListed: boolean;
}

/** By the key of the work's address. */
export function creditedWork(document: Document): ReadonlyMap<string, CreditedWork> {
  const projects = contributionsOf(document)?.projects ?? [];
  const listed = new Set<object>(
    listWork(projects).projects.flatMap(({ pullRequests, commits }) => [...pullRequests, ...commits.flat()]),
  );
  const all = projects.flatMap(({ project, pullRequests, commits }) => [
    ...pullRequests.map((one): CreditedWork => {
      const own = new Set(one.contributors.map(({ login }) => login));
      return {
        key: itemKey(one),
        name: itemName(one),
        project,
        title: one.title,
        people: one.contributors,
        reporters: one.closes.flatMap(({ reporter }) =>
          reporter === null || own.has(reporter.login) ? [] : [reporter],
        ),
        isFirst: one.firstContribution,
        kind: 'pullRequests',
        isListed: listed.has(one),
      };
    }),
    ...commits.map(
      (one): CreditedWork => ({
        key: `${one.repository}@${one.oid}`.toLowerCase(),
        name: `${one.repository}@${one.oid.slice(0, 7)}`,
        project,
        title: one.headline,
        people: one.contributors,
        reporters: [],
        isFirst: false,
        kind: 'commits',
        isListed: listed.has(one),
      }),
    ),
  ]);
  return new Map(all.map((one) => [one.key, one]));
}

/** What a person is called in a message. */
export function personName({ login, name }: Pick<Contributor, 'login' | 'name'>): string {
  return login === null ? cleanText(name) : `@${login}`;
}
