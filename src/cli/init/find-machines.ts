// Which machines were at work in the organizations lately: ordinary accounts, which a configuration has to name.
import { isMachineLogin, looksLikeMachine } from '../../config/machines.ts';
import type { GitHub } from '../../github/client.ts';
import { followPages } from '../../github/pages.ts';
import { type Actor, isPublic, noPage } from '../../github/queries/fragments.ts';
import { recentPeople } from '../../github/queries/recent-people.ts';
import { shift } from '../../model/calendar.ts';
import { compareText } from '../../text/compare-text.ts';

const lately = 'P30D';
const pageSize = 50;
/** Of each organization what was touched last: a look is enough, whoever is missed can be added by hand. */
const mostPages = 4;

export interface FoundMachines {
  /** Logins, sorted. */
  readonly logins: readonly string[];
  /** Organizations of which GitHub did not show everything. */
  readonly unread: readonly string[];
}

/**
 * @param now ISO 8601
 * @throws Failure if GitHub does not accept the token, or cannot be reached
 */
export async function findMachines(
  github: GitHub,
  organizations: readonly string[],
  now: string,
): Promise<FoundMachines> {
  const found = new Map<string, string>();
  const unread = new Set<string>();
  await Promise.all(
    organizations.map(async (organization) => {
      const telling = github.telling(() => unread.add(organization));
      for (const { __typename, login } of await recentActors(telling, organization, shift(now, `-${lately}`)))
        if (__typename === 'User' && isMachine(login)) found.set(login.toLowerCase(), login);
    }),
  );
  return { logins: [...found.values()].toSorted(compareText), unread: [...unread].toSorted(compareText) };
}

function isMachine(login: string): boolean {
  return isMachineLogin(login, { contributors: { bots: new Set() } }) || looksLikeMachine(login);
}

async function recentActors(github: GitHub, organization: string, since: string): Promise<Actor[]> {
  const search = `org:${organization} is:public updated:>=${since} sort:updated-desc`;
  const places = { search: { thing: 'recent activity', subject: organization } } as const;
  const ask = async (after: string | null) =>
    (await github.ask(recentPeople, { search, since, first: pageSize, after }, { places })).search ?? noPage;
  let pages = 0;
  const items = await followPages(await ask(null), ask, () => {
    pages += 1;
    return pages >= mostPages;
  });
  return items.flatMap((item) =>
    item !== null && isPublic(item.repository)
      ? [item.author, ...item.timelineItems.nodes.map(({ author }) => author)].flatMap((one) => one ?? [])
      : [],
  );
}
