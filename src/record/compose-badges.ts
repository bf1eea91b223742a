// A badge for each contributor, in the form that shields.io's endpoint reads: https://shields.io/badges/endpoint-badge
import * as z from 'zod';
import type { Config } from '../config/config.ts';
import { wordsOf } from '../words/languages.ts';
import type { ContributorRecord, RecordEntry } from './compose-record.ts';

const badge = z.object({
  schemaVersion: z.literal(1),
  label: z.string(),
  message: z.string(),
  color: z.string(),
});
type Badge = z.output<typeof badge>;

type BadgeConfig = Pick<Config, 'language' | 'poster'> & { readonly post: Pick<Config['post'], 'name'> };

/**
 * File name → content. A badge is called by the login in lower case, and stays under the logins that the person had before,
 * for it is shown in places that nobody keeps up to date; unless somebody else has that login now.
 */
export function composeBadges(
  { people }: Pick<ContributorRecord, 'people'>,
  config: BadgeConfig,
): ReadonlyMap<string, string> {
  const badges = new Map<string, string>();
  const byName = [
    ...people.flatMap((entry) => entry.formerLogins.map((login) => ({ login, entry }))),
    // What somebody is called today comes last, and wins.
    ...people.map((entry) => ({ login: entry.login, entry })),
  ];
  for (const { login, entry } of byName)
    badges.set(`${login.toLowerCase()}.json`, `${JSON.stringify(badgeOf(entry, config), null, 2)}\n`);
  return badges;
}

/** Whether a file is a badge of the weekly of that name: others may lie beside them. */
export function isBadgeOf(name: string, text: string): boolean {
  try {
    return badge.safeParse(JSON.parse(text)).data?.label === name;
  } catch {
    return false;
  }
}

function badgeOf({ editions, counts }: RecordEntry, { post, language, poster }: BadgeConfig): Badge {
  return {
    schemaVersion: 1,
    label: post.name,
    message: wordsOf[language].record.badge(editions.length, counts.pullRequests ?? 0),
    color: poster.colors.accent.replace(/^#/, ''),
  };
}
