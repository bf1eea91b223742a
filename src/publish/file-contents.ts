// The files of a commit, as bytes.
import type { Artifact } from '../model/artifact.ts';

/** Path → content. A path that is not there is a file that does not exist. */
export type FileContents = ReadonlyMap<string, Uint8Array>;

export function contentsOf(artifacts: readonly Artifact[]): FileContents {
  return new Map(artifacts.map(({ path, content }) => [path, bytesOf(content)]));
}

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** The text of a file with every byte kept, a byte order mark included, or `null` if it is not UTF-8. */
export function textOf(content: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return null;
  }
}

export function isSameContent(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Buffer.compare(a, b) === 0;
}
