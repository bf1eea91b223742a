// Reviews submitted, issues opened and comments written in the window, on merged and unmerged work alike.

import { isSamePerson } from '../config/person-key.ts';
import { isExcluded } from '../config/project-names.ts';
import { followPages } from '../github/pages.ts';
import { type ActiveItem, activity, type TimelineItem, timelineRest } from '../github/queries/activity.ts';
import { type Actor, isPublic } from '../github/queries/fragments.ts';
import { searchAll } from '../github/search.ts';
import { toInstant } from '../model/calendar.ts';
import { isInWindow } from '../model/edition.ts';
import { itemName } from '../model/item-name.ts';
import type { Comment, Issue, IssueKey, Review } from '../model/snapshot.ts';
import { untrusted } from '../text/untrusted-text.ts';
import { askedTime, type Collecting, scopes } from './collect-run.ts';
import { isMember } from './people/membership.ts';

export interface Activity {
  readonly reviews: readonly Review[];
  readonly issues: readonly Issue[];
  readonly comments: readonly Comment[];
  /** The issues in which a member commented. */
  readonly replied: readonly IssueKey[];
}

export async function collectActivity(collecting: Collecting): Promise<Activity> {
  const reviews: Review[] = [];
  const issues: Issue[] = [];
  const comments: Comment[] = [];
  const replied = new Map<string, IssueKey>();
  const isMachine = (login: string | null) => login === null || collecting.people.find(login)?.kind === 'bot';
  const items = await searchActiveItems(collecting);
  const timelines = await Promise.all(items.map((item) => readTimeline(collecting, item)));
  for (const [n, item] of items.entries()) {
    const repository = item.repository.nameWithOwner;
    const { number } = item;
    if (item.__typename === 'Issue' && isInWindow(toInstant(item.createdAt), collecting.window)) {
      const author = collecting.people.enter(item.author);
      issues.push({
        repository,
        number,
        title: untrusted(item.title),
        url: item.url,
        author,
        createdAt: toInstant(item.createdAt),
      });
    }
    for (const event of timelines[n] ?? []) {
      const at = happenedAt(event);
      if (at === null || isHidden(event) || !isInWindow(at, collecting.window)) continue;
      // As if GitHub had been asked since this window began: it lists a review at the time it was begun.
      if (collecting.together !== undefined && toInstant(event.createdAt) < collecting.window.from) continue;
      const author = collecting.people.enter(event.author);
      if (event.__typename === 'IssueComment') {
        comments.push({ repository, number, author, createdAt: at });
        if (item.__typename === 'Issue' && isMember(collecting.config, event) && !isMachine(author))
          replied.set(itemName({ repository, number }), { repository, number });
      }
      // Replies to review comments arrive as reviews of one's own pull request; they are not counted.
      else if (!isSamePerson(author, collecting.people.enter(item.author), collecting.config)) {
        reviews.push({ repository, number, author, state: reviewState(event.state), submittedAt: at });
      }
    }
  }
  return { reviews, issues, comments, replied: [...replied.values()] };
}

/**
 * Everything touched since the window began that existed when it ended. The end of `updated` stays open:
 * what was touched again after the window would otherwise be missing.
 */
async function searchActiveItems(collecting: Collecting): Promise<ActiveItem[]> {
  const { github, config, window, now } = collecting;
  const asked = askedTime(collecting);
  const sharing = sharePeople();
  const perScope = await Promise.all(
    scopes(config).map((scope) =>
      searchAll(
        {
          qualifiers: `${scope} is:public created:<${asked.to}`,
          dated: 'updated',
          from: asked.from,
          to: null,
        },
        now,
        async (search, first, after, canSplit) => {
          const answer = await github.ask(
            activity,
            { search, since: asked.from, first, after },
            { canSplit },
          );
          return { ...answer.search, nodes: answer.search.nodes.map(sharing) };
        },
      ),
    ),
  );
  // By id: a single repository may belong to an organization that is covered too.
  const all = new Map(perScope.flatMap((found) => [...found]));
  return [...all.values()].filter(
    (item) =>
      isPublic(item.repository) &&
      !isExcluded(item.repository.nameWithOwner, config) &&
      toInstant(item.createdAt) < window.to,
  );
}

/** Sixty thousand reviews and comments are by a few thousand people: each is in memory once. */
function sharePeople(): (item: ActiveItem | null) => ActiveItem | null {
  const people = new Map<string, Actor>();
  const shared = (actor: Actor | null) => {
    if (actor === null) return null;
    const known = people.get(actor.id) ?? actor;
    people.set(actor.id, known);
    return known;
  };
  const withShared = <One extends { readonly author: Actor | null }>(one: One): One => ({
    ...one,
    author: shared(one.author),
  });
  return (item) => {
    if (item === null) return null;
    const { timelineItems } = item;
    const nodes = timelineItems.nodes.map(withShared);
    return { ...withShared(item), timelineItems: { ...timelineItems, nodes } };
  };
}

async function readTimeline(
  collecting: Collecting,
  { id, timelineItems }: ActiveItem,
): Promise<TimelineItem[]> {
  const { from, to } = askedTime(collecting);
  const rest = async (after: string) =>
    (await collecting.github.ask(timelineRest, { id, since: from, after })).node.timelineItems;
  return followPages(
    timelineItems,
    rest,
    // The whole page is read: a review is listed at the time it was begun, and may have been submitted much later.
    (events) => events.length > 0 && events.every((event) => (happenedAt(event) ?? '') >= to),
  );
}

/** `null` for a review that is still being written. */
function happenedAt(event: TimelineItem): string | null {
  const at = event.__typename === 'IssueComment' ? event.createdAt : event.submittedAt;
  return at === null ? null : toInstant(at);
}

/** What a maintainer hid because it should not be read. Work that is done, outdated or said twice is folded too, and was work. */
function isHidden({ isMinimized, minimizedReason }: TimelineItem): boolean {
  return isMinimized && !['outdated', 'resolved', 'duplicate'].includes(minimizedReason?.toLowerCase() ?? '');
}

function reviewState(state: string): Review['state'] {
  return state === 'APPROVED' || state === 'CHANGES_REQUESTED' || state === 'DISMISSED' ? state : 'COMMENTED';
}
