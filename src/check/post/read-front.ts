// The front matter of a post, with the line of each key.
import { parse } from 'yaml';
import * as z from 'zod';
import type { PostFront } from './post.ts';

const values = z.record(z.string(), z.unknown());

/** `null` if the post has none; `end` is the place of the line that closes it. */
export function readFront(raw: readonly string[]): (PostFront & { readonly end: number }) | null {
  const isFence = (line: string | undefined) => line?.trimEnd() === '---';
  const end = isFence(raw[0]) ? raw.findIndex((line, at) => at > 0 && isFence(line)) : -1;
  if (end === -1) return null;
  const lines = new Map<string, number>();
  for (const [at, line] of raw.slice(0, end).entries()) {
    const [, key] = /^([A-Za-z_][\w-]*)\s*:/.exec(line) ?? [];
    if (key !== undefined && !lines.has(key)) lines.set(key, at + 1);
  }
  const read = readYaml(raw.slice(1, end).join('\n'));
  return { values: read ?? {}, lines, isReadable: read !== null, end };
}

function readYaml(text: string): Readonly<Record<string, unknown>> | null {
  try {
    // As text: a date must not be moved into another zone.
    return values.parse(parse(text, { schema: 'core' }) ?? {});
  } catch {
    return null;
  }
}
