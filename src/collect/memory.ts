// What earlier runs learned and what does not change any more, or may be some days old: whose work was merged before an instant, and
// the accounts of logins that configuration and trailers write out. It saves requests and is never needed: the folder can be deleted
// at any time.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { type Actor, account } from '../github/queries/fragments.ts';
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
  /** The account of a login, in upper or lower case. That there is none is not known for long, and not remembered. */
  accountOf(login: string): Promise<Actor | null>;
  keepAccount(login: string, account: Actor): Promise<void>;
}

/** Remembers nothing. */
export const noMemory: Memory = {
  hadWorkBefore: async () => false,
  keep: async () => {},
  accountOf: async () => null,
  keepAccount: async () => {},
};

const learnedAt = z.iso.datetime();
const fileSchema = z.object({
  version: z.literal(1),
  earlierWork: z.record(z.string(), z.object({ before: z.iso.datetime(), learnedAt })),
  accounts: z.record(z.string(), z.object({ account, learnedAt })).default({}),
});
type Known = Omit<z.output<typeof fileSchema>, 'version'>;

/**
 * Older knowledge is asked for anew: work may be deleted, or become private; an account gets another name or picture, and its login
 * may become somebody else's.
 */
const longest = { earlierWork: 'P180D', accounts: 'P14D' } satisfies Record<keyof Known, string>;

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
    if (text === null) return { earlierWork: {}, accounts: {} };
    const { data } = fileSchema.safeParse(parseJson(text));
    if (data === undefined) tell(file);
    return {
      earlierWork: youngEnough(data?.earlierWork ?? {}, shift(now(), `-${longest.earlierWork}`)),
      accounts: youngEnough(data?.accounts ?? {}, shift(now(), `-${longest.accounts}`)),
    };
  }

  async function save(): Promise<void> {
    const content = `${JSON.stringify({ version: 1, ...(await known()) })}\n`;
    await replaceFiles([{ path: file, content }]).catch(() => {});
  }

  const known = () => {
    loaded ??= load();
    return loaded;
  };

  return {
    async hadWorkBefore(question, instant) {
      const found = (await known()).earlierWork[keyOf(question)];
      return found !== undefined && found.before <= instant;
    },
    async keep(questions, instant) {
      const entries = (await known()).earlierWork;
      const fresh = questions.filter((question) => (entries[keyOf(question)]?.before ?? '9') > instant);
      if (fresh.length === 0) return;
      for (const question of fresh) entries[keyOf(question)] = { before: instant, learnedAt: now() };
      await save();
    },
    async accountOf(login) {
      return (await known()).accounts[login.toLowerCase()]?.account ?? null;
    },
    async keepAccount(login, found) {
      (await known()).accounts[login.toLowerCase()] = { account: found, learnedAt: now() };
      await save();
    },
  };
}

function keyOf({ id, logins, scopes }: EarlierWorkQuestion): string {
  const parts = [id, [...logins].toSorted(), scopes.map((scope) => scope.toLowerCase()).toSorted()];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

function youngEnough<Entry extends { readonly learnedAt: string }>(
  entries: Readonly<Record<string, Entry>>,
  oldest: string,
): Record<string, Entry> {
  return Object.fromEntries(Object.entries(entries).filter(([, entry]) => entry.learnedAt >= oldest));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
