// Git's objects as Git writes them, made in memory by the thousand and handed to a real repository as one pack.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

const typeNumbers = { commit: 1, tree: 2, blob: 3 } as const;
type ObjectType = keyof typeof typeNumbers;

export class GitObjects {
  readonly #objects = new Map<string, { readonly type: ObjectType; readonly content: Buffer }>();

  blob(content: Uint8Array): string {
    return this.#add('blob', Buffer.from(content));
  }

  /** A tree of files by path, folders and all. */
  tree(files: ReadonlyMap<string, Uint8Array>): string {
    const folders = new Map<string, Map<string, Uint8Array>>();
    const entries: { name: string; mode: string; oid: string }[] = [];
    for (const [path, content] of files) {
      const [first = '', ...rest] = path.split('/');
      if (rest.length === 0) {
        entries.push({ name: first, mode: '100644', oid: this.blob(content) });
      } else {
        const folder = folders.get(first) ?? new Map<string, Uint8Array>();
        folders.set(first, folder.set(rest.join('/'), content));
      }
    }
    for (const [name, inside] of folders) entries.push({ name, mode: '40000', oid: this.tree(inside) });
    // Git sorts a folder as if its name ended with a slash.
    const sortName = ({ name, mode }: { name: string; mode: string }) =>
      mode === '40000' ? `${name}/` : name;
    entries.sort((a, b) => Buffer.compare(Buffer.from(sortName(a)), Buffer.from(sortName(b))));
    return this.#add(
      'tree',
      Buffer.concat(
        entries.flatMap(({ name, mode, oid }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, 'hex')]),
      ),
    );
  }

  commit(tree: string, parents: readonly string[], message: string, author: string): string {
    const identity = `${author} <${author}@example.invalid> 1684479600 +0800`;
    const lines = [
      `tree ${tree}`,
      ...parents.map((parent) => `parent ${parent}`),
      `author ${identity}`,
      `committer ${identity}`,
      '',
      message,
    ];
    return this.#add('commit', Buffer.from(lines.join('\n')));
  }

  /** Every object in Git's pack format. @see https://git-scm.com/docs/pack-format */
  pack(): Buffer {
    const header = Buffer.alloc(12);
    header.write('PACK');
    header.writeUInt32BE(2, 4);
    header.writeUInt32BE(this.#objects.size, 8);
    const parts = [header];
    for (const { type, content } of this.#objects.values()) {
      const head: number[] = [];
      let rest = Math.floor(content.length / 16);
      head.push((typeNumbers[type] << 4) | (content.length & 15) | (rest > 0 ? 128 : 0));
      for (; rest > 0; rest = Math.floor(rest / 128)) head.push((rest & 127) | (rest > 127 ? 128 : 0));
      parts.push(Buffer.from(head), deflateSync(content, { level: 1 }));
    }
    const body = Buffer.concat(parts);
    return Buffer.concat([body, createHash('sha1').update(body).digest()]);
  }

  #add(type: ObjectType, content: Buffer): string {
    const oid = createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');
    this.#objects.set(oid, { type, content });
    return oid;
  }
}

/** A bare repository that holds the objects of a pack, for as long as `use` runs. */
export function withRepository<T>(pack: Buffer, use: (repository: GitRepository) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'sofa-weekly-histories-'));
  try {
    const run = (command: string, args: readonly string[], input: string | Buffer = '') =>
      execFileSync(command, args, { cwd: folder, input, maxBuffer: 1 << 28 }).toString();
    run('git', ['init', '--quiet', '--bare']);
    run('git', ['index-pack', '--stdin', '--strict'], pack);
    return use({
      // A shell for all of them: starting Git from a small process is several times as fast.
      mergeBases: (pairs) =>
        run(
          'sh',
          ['-c', 'while read -r one other; do echo $(git merge-base --all "$one" "$other"); done'],
          pairs.map((pair) => `${pair.join(' ')}\n`).join(''),
        )
          .trimEnd()
          .split('\n'),
      names: (revisions) =>
        run('git', ['cat-file', '--batch-check=%(objectname)'], `${revisions.join('\n')}\n`)
          .trimEnd()
          .split('\n'),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface GitRepository {
  /** What `git merge-base --all` says of each pair of commits: all bases, with blanks between. */
  mergeBases(pairs: readonly (readonly [string, string])[]): readonly string[];
  /** The objects that revisions such as `commit:path` name. */
  names(revisions: readonly string[]): readonly string[];
}
