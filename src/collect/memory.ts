// What earlier runs learned and what does not change any more: whose work was merged before, since an instant. It saves requests and
// is never needed: the folder can be deleted at any time.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { replaceFiles } from '../local/replace-files.ts';
import { shift } from '../model/calendar.ts';

/** Of an account, under the logins that are theirs, in a set of organizations and repositories. */
export interface EarlierWorkQuestion {
  readonly id: string;
  readonly logins: readonly string[];
  readonly scopes: readonly string[];
}

export interface Memory {
  /** Whether something of theirs is known to have been merged before an instant. */
  hadWorkBefore(question: EarlierWorkQuestion, instant: string): Promise<boolean>;
  /** Keeps that these had. */
  keep(questions: readonly EarlierWorkQuestion[], instant: string): Promise<void>;
}

/** Remembers nothing. */
export const noMemory: Memory = { hadWorkBefore: async () => false, keep: async () => {} };

const entry = z.object({ before: z.iso.datetime(), learnedAt: z.iso.datetime() });
const fileSchema = z.object({ version: z.literal(1), earlierWork: z.record(z.string(), entry) });
type Known = z.output<typeof fileSchema>['earlierWork'];

/** Older knowledge is asked for anew: work may be deleted, or become private. */
const longest = 'P180D';

interface MemoryDeps {
  /** ISO 8601: the age of what is known counts from here. */
  readonly now: () => string;
  /** Hears of a file that cannot be read; it is as good as none. */
  readonly tell: (file: string) => void;
}

/** A memory in one file of a folder. What cannot be written is forgotten. */
export function memoryIn(folder: string, { now, tell }: MemoryDeps): Memory {
  const file = join(folder, 'known.json');
  let loaded: Promise<Known> | null = null;

  async function load(): Promise<Known> {
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) return {};
    const { data } = fileSchema.safeParse(parseJson(text));
    if (data === undefined) tell(file);
    const oldest = shift(now(), `-${longest}`);
    const entries = Object.entries(data?.earlierWork ?? {});
    return Object.fromEntries(entries.filter(([, { learnedAt }]) => learnedAt >= oldest));
  }

  const known = () => {
    loaded ??= load();
    return loaded;
  };

  return {
    async hadWorkBefore(question, instant) {
      const found = (await known())[keyOf(question)];
      return found !== undefined && found.before <= instant;
    },
    async keep(questions, instant) {
      const entries = await known();
      const fresh = questions.filter((question) => (entries[keyOf(question)]?.before ?? '9') > instant);
      if (fresh.length === 0) return;
      for (const question of fresh) entries[keyOf(question)] = { before: instant, learnedAt: now() };
      const content = `${JSON.stringify({ version: 1, earlierWork: entries })}\n`;
      await replaceFiles([{ path: file, content }]).catch(() => {});
    },
  };
}

function keyOf({ id, logins, scopes }: EarlierWorkQuestion): string {
  const parts = [id, [...logins].toSorted(), scopes.map((scope) => scope.toLowerCase()).toSorted()];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
