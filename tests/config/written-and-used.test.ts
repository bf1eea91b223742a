// What may be written is used: a key that only the written configuration has does not compile here.
import { expect, test } from 'vitest';
import type * as z from 'zod';
import type { Config } from '../../src/config/config.ts';
import type { writtenConfigSchema } from '../../src/config/written-config.ts';

type Collection = readonly unknown[] | ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>;

/** The written keys that the program's configuration does not have, as paths: `publish.fork`. */
type Unused<Written, Used> = Written extends Collection
  ? never
  : Used extends Collection
    ? never
    : Written extends object
      ? {
          [Key in keyof Written & string]-?: Key extends keyof Used
            ? `${Key}.${Unused<NonNullable<Written[Key]>, NonNullable<Used[Key]>>}`
            : Key;
        }[keyof Written & string]
      : never;

/** The theme becomes colours. */
const resolvedOtherwise: Record<Unused<z.output<typeof writtenConfigSchema>, Config>, true> = {
  'poster.theme': true,
};

test('every key that may be written is used under its name, or stands here', () => {
  expect(Object.keys(resolvedOtherwise)).toEqual(['poster.theme']);
});
