// How a run gets people's pictures: over the network, with a cache in the user's cache folder.
import { join } from 'node:path';
import { avatarCacheIn, noAvatarCache } from '../collect/avatar-cache.ts';
import type { CollectRun } from '../pipeline.ts';
import type { Host } from './host.ts';

export function fetchPictures({
  env,
  fetch,
  signal,
}: Host): Pick<CollectRun, 'fetch' | 'avatarCache' | 'signal'> {
  const folder = cacheFolder(env);
  return {
    fetch,
    avatarCache: folder === null ? noAvatarCache : avatarCacheIn(join(folder, 'sofa-weekly', 'avatars')),
    signal,
  };
}

/** https://specifications.freedesktop.org/basedir-spec/latest/ */
function cacheFolder({ XDG_CACHE_HOME, HOME }: Host['env']): string | null {
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  return HOME ? join(HOME, '.cache') : null;
}
