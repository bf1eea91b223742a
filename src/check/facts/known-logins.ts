// The accounts that the facts and the configuration know.
import type { Config } from '../../config/config.ts';
import { isStandIn, nameable, type Snapshot } from '../../model/snapshot.ts';

/** Lower-cased → as it is written. */
export function knownLogins(snapshot: Snapshot, { contributors }: Config): ReadonlyMap<string, string> {
  const all = [
    ...snapshot.answered.flatMap(({ author, answer }) => [author, answer.author]),
    ...contributors.aliases.values(),
    ...contributors.names.keys(),
    ...contributors.members,
    ...contributors.bots,
    // The last: the configuration does not keep capitals.
    ...nameable(snapshot.people).map(({ login }) => login),
  ];
  return new Map(
    all.flatMap((login) =>
      login === null || isStandIn(login) ? [] : [[login.toLowerCase(), login] as const],
    ),
  );
}
