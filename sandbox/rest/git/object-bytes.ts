// Git objects as bytes, and the ids that follow from them.
import { createHash } from 'node:crypto';
import type { TreeEntry } from '../../world/git-objects.ts';
import { type Person, writePerson } from './person.ts';

export type ObjectType = 'blob' | 'tree' | 'commit';

/** What a commit consists of. `message` is exact: Git's own commands end it with a line break, the API does not. */
export interface CommitFields {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly committer: Person;
  readonly message: string;
}

/** An object as Git stores it, before compression. */
export function framed(type: ObjectType, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
}

export function oidOf(type: ObjectType, content: Buffer): string {
  return createHash('sha1').update(framed(type, content)).digest('hex');
}

/** @param entries in Git's order, in which the world keeps them */
export function treeBytes(entries: readonly TreeEntry[]): Buffer {
  return Buffer.concat(
    entries.flatMap(({ mode, name, oid }) => [
      Buffer.from(`${mode.toString(8)} ${name}\0`),
      Buffer.from(oid, 'hex'),
    ]),
  );
}

export function commitBytes({ tree, parents, author, committer, message }: CommitFields): Buffer {
  const header = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${writePerson(author)}`,
    `committer ${writePerson(committer)}`,
  ];
  return Buffer.from(`${header.join('\n')}\n\n${message}`);
}
