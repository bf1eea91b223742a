// The place that an edition is published to, and how it and its neighbours stand there.
import type { Config, PublishConfig } from '../config/config.ts';
import { postPath } from '../config/post-address.ts';
import type { GitHub } from '../github/client.ts';
import type { PullRequestOnGitHub } from '../github/rest/pull-requests.ts';
import { isDate } from '../model/calendar.ts';
import { openEditionPosts } from './edition-posts.ts';
import { type AlreadyPublished, alreadyPublished } from './editions/hands-off.ts';
import type { EarlyWork, KnownEdition } from './editions/known-editions.ts';
import { ledgerFolder, ledgerPath } from './editions/ledger.ts';
import { datesBefore, type OpenDraft, readEditions } from './editions/read-editions.ts';
import { creditedUnderFormerNames } from './former-names.ts';
import { openPlace, type Publication } from './open-place.ts';
import { readNamed } from './read-named.ts';

/** Drafts further back are seldom still open; they take a request each. */
const likelyDrafts = 2;

/** The target as it stands now. */
export interface Standing {
  readonly pullRequest: PullRequestOnGitHub | null;
  /** Earlier and later editions, on the base branch and in open drafts. */
  readonly editions: readonly KnownEdition[];
  /** Not `null` if the edition is on the base branch already. */
  readonly there: AlreadyPublished | null;
  /** What of this work other editions credit all the same, lower-cased: in an editor's words, or under a repository's former name. */
  readNamed(early: readonly EarlyWork[]): Promise<ReadonlySet<string>>;
}

/** @throws Failure `permission` if the target cannot be written to, with the setting to change */
export async function openPublication(
  github: GitHub,
  settings: PublishConfig,
  config: Pick<Config, 'edition' | 'post'>,
  date: string,
): Promise<{ readonly publication: Publication; readonly standing: Standing }> {
  const { branchPrefix } = settings;
  const postOf = (of: string) => postPath(config.post.path, of);
  const branchOf = (of: string) => `${branchPrefix}${of}`;
  const near = datesBefore(date, config.edition);
  const drafts = [date, ...near.slice(0, likelyDrafts)].map((of) => ({
    branch: branchOf(of),
    path: ledgerPath(of),
  }));
  const paths = [ledgerFolder, postOf(date), ...[date, ...near].map(ledgerPath)];
  const { publication, pullRequest, open, head } = await openPlace(
    github,
    settings,
    branchOf(date),
    paths,
    drafts,
  );
  const { published, git, baseHead } = publication;
  const openDrafts = open.flatMap((one) => openDraftOf(one, branchPrefix));
  const posts = openEditionPosts({
    ask: github.ask,
    published,
    repository: publication.repository,
    head,
    postOf,
    branchOf,
  });
  const editions = await readEditions(date, {
    published,
    base: baseHead,
    drafts: { git, open: openDrafts },
    schedule: config.edition,
    readPosts: posts.read,
  });
  const standing: Standing = {
    pullRequest,
    editions,
    there: alreadyPublished(
      date,
      postOf(date),
      await published.blobs(baseHead, [postOf(date), ledgerPath(date)]),
    ),
    async readNamed(early) {
      const former = await creditedUnderFormerNames(early, github.telling(() => {}).ask);
      const named = await readNamed(early, {
        posts,
        published: { git: published, commit: baseHead },
        draftOf(of) {
          const commit = openDrafts.find((one) => one.date === of)?.head;
          return commit === undefined ? null : { git, commit };
        },
      });
      return new Set([...former, ...named]);
    },
  };
  return { publication, standing };
}

function openDraftOf(
  { branch, head }: { readonly branch: string; readonly head: string },
  prefix: string,
): OpenDraft[] {
  const date = branch.startsWith(prefix) ? branch.slice(prefix.length) : '';
  return isDate(date) ? [{ date, head }] : [];
}
