// What lies around a post on the disk: the files beside it, and the posts of the editions before.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Stage, Surroundings } from '../../check/facts/facts.ts';
import { type Headings, readPost } from '../../check/post/read-post.ts';
import type { Config } from '../../config/config.ts';
import { postPath } from '../../config/post-address.ts';
import { previousDate } from '../../model/edition-schedule.ts';
import { placeOf } from './post-place.ts';

/** So many earlier editions are looked at for the same address under another title. */
const mostEarlier = 8;

export async function readSurroundings(
  file: string,
  date: string,
  stage: Stage,
  headings: Headings,
  config: Config,
): Promise<Surroundings> {
  const place = placeOf(file, config.post.path);
  const names = await readdir(dirname(file)).catch(() => null);
  // A post that stands alone, outside of the website, has its pictures elsewhere.
  const files = place === null || names === null ? null : new Set(names);
  if (place === null) return { stage, files, others: [] };
  const others = [];
  for (let n = 0, day = date; n < mostEarlier; n += 1) {
    day = previousDate(day, config.edition);
    const path = join(place.root, postPath(config.post.path, day));
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text !== null) others.push(readPost(text, path, headings));
  }
  return { stage, files, others };
}
