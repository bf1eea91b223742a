// Pictures of several people, within limits. One that cannot be fetched is left out.
import pLimit from 'p-limit';
import { createDeadlines } from '../../local/deadlines.ts';
import { type AvatarRequest, fetchAvatar } from './fetch-avatar.ts';

/** Times in milliseconds: for one picture, and for all of them together. */
export interface AvatarLimits {
  readonly mostBytes: number;
  readonly each: number;
  readonly together: number;
  readonly atATime: number;
}

export const avatarLimits: AvatarLimits = { mostBytes: 200_000, each: 5_000, together: 20_000, atATime: 8 };

export interface WantedAvatar {
  /** Whose it is: a login or an account's id. */
  readonly person: string;
  readonly url: string;
}

/** @returns the pictures that were fetched, by person. @throws the reason of the signal */
export async function fetchAvatars(
  wanted: readonly WantedAvatar[],
  { fetch, cache, hosts }: Pick<AvatarRequest, 'fetch' | 'cache' | 'hosts'>,
  signal: AbortSignal | undefined,
  { mostBytes, each, together, atATime }: AvatarLimits = avatarLimits,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const end = createDeadlines(together, 'The pictures took too long', signal)();
  const deadline = createDeadlines(each, 'The picture took too long', end.signal);
  const limit = pLimit(atATime);
  const found = await Promise.all(
    wanted.map(({ person, url }) =>
      limit(async () => {
        const { signal, done } = deadline();
        const bytes = await fetchAvatar(url, { fetch, cache, hosts, signal, mostBytes }).finally(done);
        return bytes === null ? [] : [[person, bytes] as const];
      }),
    ),
  ).finally(end.done);
  signal?.throwIfAborted();
  return new Map(found.flat());
}
