// Finds what is missing in a GraphQL answer, and what it can be named by.

import * as z from 'zod';
import { itemName } from '../model/item-name.ts';
import type { Path } from './answers/things.ts';
import { isPublic, repositoryIdentity } from './queries/fragments.ts';

export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce(
    (value: unknown, key) => (value == null ? undefined : Reflect.get(Object(value), key)),
    data,
  );
}

/** The entries of lists that are `null`. */
export function nullsIn(data: unknown, path: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return [];
  const isList = Array.isArray(data);
  return Object.entries(data).flatMap(([key, value]): Path[] => {
    const at = [...path, isList ? Number(key) : key];
    if (value === null) return isList ? [at] : [];
    return nullsIn(value, at);
  });
}

/** The same data with `null` at a path. */
export function clearAt(data: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return null;
  if (Array.isArray(data)) return data.map((value, n) => (n === step ? clearAt(value, rest) : value));
  return { ...Object(data), [step]: clearAt(Reflect.get(Object(data), step), rest) };
}

const numbered = z.object({ number: z.number(), repository: repositoryIdentity });
const committed = z.object({ oid: z.string() });

/** The nearest thing around a place that has a name: `mosn/mosn#1`, `mosn/mosn@1a2b3c4`, `mosn/mosn`. */
export function subjectAt(data: unknown, path: Path): string | null {
  let oid: string | null = null;
  for (const around of surroundings(data, path)) {
    const item = numbered.safeParse(around).data;
    if (item !== undefined)
      return itemName({ repository: item.repository.nameWithOwner, number: item.number });
    oid ??= committed.safeParse(around).data?.oid.slice(0, 7) ?? null;
    const repository = repositoryIdentity.safeParse(around).data;
    if (repository !== undefined)
      return oid === null ? repository.nameWithOwner : `${repository.nameWithOwner}@${oid}`;
  }
  return null;
}

/** Whether a place lies in something that not everybody may see: it is left out of the edition anyway, and never named. */
export function isHidden(data: unknown, path: Path): boolean {
  return surroundings(data, path).some((around) => {
    const repository =
      numbered.safeParse(around).data?.repository ?? repositoryIdentity.safeParse(around).data;
    return repository !== undefined && !isPublic(repository);
  });
}

/** What a place lies in, the nearest first, without itself. */
function surroundings(data: unknown, path: Path): unknown[] {
  return path
    .map((_, length) => valueAt(data, path.slice(0, path.length - 1 - length)))
    .filter((value) => value != null);
}
