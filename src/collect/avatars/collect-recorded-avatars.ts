// The pictures of people whom ledgers name, for the year's picture: all that is known of them is the id of an account.
import { avatarSide } from '../../model/picture-data.ts';
import type { Avatars } from '../../model/snapshot.ts';
import { accountNumber } from './account-number.ts';
import type { AvatarRequest } from './fetch-avatar.ts';
import { fetchAvatars } from './fetch-avatars.ts';

const avatarHost = 'avatars.githubusercontent.com';

export interface RecordedAvatarsRun extends Pick<AvatarRequest, 'fetch' | 'cache' | 'hosts'> {
  readonly signal: AbortSignal | undefined;
}

/**
 * Within the limits of an edition's pictures.
 * @param ids node ids of accounts on github.com
 * @returns by id. Whoever has none has initials
 */
export async function collectRecordedAvatars(
  ids: readonly string[],
  { signal, ...request }: RecordedAvatarsRun,
): Promise<Avatars> {
  if (!request.hosts.includes(avatarHost)) return new Map();
  const wanted = ids.flatMap((id) => {
    const number = accountNumber(id);
    return number === null
      ? []
      : [{ person: id, url: `https://${avatarHost}/u/${number}?s=${avatarSide}&v=4` }];
  });
  return fetchAvatars(wanted, request, signal);
}
