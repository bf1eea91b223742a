// The line of the configuration on which an entry stands: `weekly.yml:12`.
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { parseAlias } from './alias-form.ts';
import type { ConfigSources, Source } from './load-config.ts';

/**
 * @param key of a list or mapping, such as `exclude.people`
 * @param entry as the program has it: lower-cased, a pattern by its source
 */
export function locateEntry(
  { config, contributors }: ConfigSources,
  key: string,
  entry: string,
): string | null {
  const path = key.split('.');
  return (
    locateIn(config, path, entry) ??
    (contributors !== null && path[0] === 'contributors'
      ? locateIn(contributors, path.slice(1), entry)
      : null)
  );
}

function locateIn({ source, name }: Source, path: readonly string[], entry: string): string | null {
  const lines = new LineCounter();
  const found = findEntry(parseDocument(source, { lineCounter: lines }).getIn(path, true), entry);
  const start = found?.range?.[0];
  return start === undefined ? null : `${name}:${lines.linePos(start).line}`;
}

/** In a list the entry itself; in a mapping its key, or one of the names below a key. */
function findEntry(node: unknown, entry: string): Node | null {
  if (isScalar(node)) return isEntry(node.value, entry) ? node : null;
  if (isSeq(node))
    return node.items.map((item) => findEntry(item, entry)).find((found) => found !== null) ?? null;
  if (!isMap(node)) return null;
  for (const { key, value } of node.items) {
    const found = findEntry(value, entry) ?? findEntry(key, entry);
    if (found !== null) return found;
  }
  return null;
}

function isEntry(value: unknown, entry: string): boolean {
  const [written, wanted] = [String(value), entry.toLowerCase()];
  const { login, gitName } = parseAlias(written);
  return (
    written.toLowerCase() === wanted || login === wanted || gitName === wanted || sourceOf(written) === entry
  );
}

/** A pattern as the program has it: with its slashes escaped. */
function sourceOf(pattern: string): string | null {
  try {
    return new RegExp(pattern, 'u').source;
  } catch {
    return null;
  }
}
