// What an editor, or the editor's computer, does to the file as a whole, and to its front matter.
import { readBlocks } from './blocks.ts';
import type { Edit } from './edit.ts';

function forming(name: string, change: (post: string) => string): Edit {
  return {
    name,
    kind: 'anchored',
    choose: (post) => (change(post) === post ? null : (later) => [change(later)]),
  };
}

/** On the front matter's lines, fences included. */
function onFrontMatter(name: string, change: (lines: readonly string[]) => readonly string[] | null): Edit {
  const changed = (post: string) => {
    const [front] = readBlocks(post);
    const lines = front?.kind === 'front matter' ? change(front.lines) : null;
    return front === undefined || lines === null
      ? null
      : post
          .split('\n')
          .toSpliced(0, front.end, ...lines)
          .join('\n');
  };
  return {
    name: `front matter: ${name}`,
    kind: 'anchored',
    choose: (post) => (changed(post) === null ? null : (later) => [changed(later) ?? []].flat()),
  };
}

/** Another value for a key, as long as the key's own line is the one that was edited. */
function onKey(name: string, key: string, value: (line: string) => readonly string[]): Edit {
  return {
    name: `front matter: ${name}`,
    kind: 'anchored',
    choose(post) {
      const line = post.split('\n').find((one) => one.startsWith(`${key}: `));
      if (line === undefined) return null;
      return (later) => {
        const lines = later.split('\n');
        const at = lines.indexOf(line);
        return at === -1 ? [] : [lines.toSpliced(at, 1, ...value(line)).join('\n')];
      };
    },
  };
}

export const formedEdits: readonly Edit[] = [
  forming('saves the file with CRLF', (post) => post.replaceAll('\n', '\r\n')),
  forming('saves the file without a final line break', (post) => post.replace(/\n$/, '')),
  forming('saves the file with a byte order mark', (post) => `\uFEFF${post}`),
  forming('saves the file with blank lines at its end', (post) => `${post}\n\n`),
  onFrontMatter('a key more at its end', (lines) => [
    ...lines.slice(0, -1),
    'draft: true',
    ...lines.slice(-1),
  ]),
  onFrontMatter('a key more at its start', ([fence = '', ...lines]) => [fence, 'weight: 3', ...lines]),
  onFrontMatter('a comment at its start', ([fence = '', ...lines]) => [fence, '# by hand', ...lines]),
  onKey('another title', 'title', () => ['title: "SOFA Weekly｜编辑起的标题 $&"']),
  onKey('another description', 'description', () => ["description: '编辑写的简介: $1'"]),
  onKey('more tags', 'tags', () => ['tags:', '  - SOFA Weekly', '  - 特刊']),
  onKey('other categories', 'categories', (line) => [line.replace(/: .*/, ': 社区')]),
  onKey('another date', 'date', () => ['date: 2023-05-19T18:00:00+08:00']),
  onKey('a key less', 'categories', () => []),
  onKey('the description goes', 'description', () => []),
];
