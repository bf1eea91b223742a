// Pictures of people from earlier runs. The host is asked about each one again, but sends only those that have changed.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { replaceFiles } from '../../local/replace-files.ts';

export interface CachedAvatar {
  readonly etag: string;
  readonly bytes: Uint8Array;
}

export interface AvatarCache {
  read(url: string): Promise<CachedAvatar | null>;
  write(url: string, avatar: CachedAvatar): Promise<void>;
}

/** Forgets everything. */
export const noAvatarCache: AvatarCache = { read: async () => null, write: async () => {} };

const entrySchema = z.object({ url: z.string(), etag: z.string().min(1), picture: z.base64() });

/** A cache with one file for each address. A file that cannot be read or written never fails a run. */
export function avatarCacheIn(folder: string): AvatarCache {
  return {
    async read(url) {
      try {
        const entry = entrySchema.parse(JSON.parse(await readFile(fileOf(url), 'utf8')));
        return entry.url === url ? { etag: entry.etag, bytes: Buffer.from(entry.picture, 'base64') } : null;
      } catch {
        return null;
      }
    },
    async write(url, { etag, bytes }) {
      const entry = { url, etag, picture: Buffer.from(bytes).toString('base64') };
      // Another run may be reading. What cannot be kept is fetched again.
      await replaceFiles([{ path: fileOf(url), content: JSON.stringify(entry) }]).catch(() => {});
    },
  };

  function fileOf(url: string): string {
    return join(folder, `${createHash('sha256').update(url).digest('hex')}.json`);
  }
}
