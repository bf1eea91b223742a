import { describe, expect, test } from 'vitest';
import { creditsIn, creditsInFile, namedByHand } from '../../../src/publish/editions/credits-in.ts';

const pull = (number: number) => `https://github.com/mosn/mosn/pull/${number}`;
const oid = 'a'.repeat(40);

test('what is listed, and what an editor names in words of their own', () => {
  const post = [
    '#### MOSN',
    `- [Make it better #1](${pull(1)}) [@octo-user](https://github.com/octo-user)`,
    `1. ${pull(2)} by a friend`,
    `- [Fix a typo](https://github.com/mosn/mosn/commit/${oid}) [@octo-user](https://github.com/octo-user)`,
    '',
    `Late this week: [a cache](${pull(3)}) and [a pool](${pull(4)}/files).`,
  ].join('\n');

  expect(creditsIn(post)).toEqual(['mosn/mosn#1', 'mosn/mosn#2', oid, 'mosn/mosn#3', 'mosn/mosn#4']);
});

test('never thanks, agendas, or what something closes', () => {
  const post = [
    '### Layotto 社区会议回顾',
    `- [#894](${pull(894)})`,
    '### 本周贡献',
    `- [One #1](${pull(1)}) [@octo-user](https://github.com/octo-user)，解决 [#7](${pull(7)})`,
    '#### 感谢',
    `- [@octo-reviewer](https://github.com/octo-reviewer)：1 次评审，[mosn/mosn#5](${pull(5)})`,
    '#### 感谢',
    `**代码评审**：[@octo-reviewer](https://github.com/octo-reviewer) 1 次（[mosn#6](${pull(6)})）`,
    '**议题：**',
    `- [#895](${pull(895)})`,
  ].join('\n');

  expect(creditsIn(post)).toEqual(['mosn/mosn#1']);
});

test('all that the full list beside the post begins its lines with, whatever their titles say', () => {
  const list = [
    'SOFA Weekly',
    '',
    'Meeting · 2 pull requests',
    `${pull(1)} Agenda of [mosn/mosn#9](${pull(9)}) · @octo-user`,
    `${pull(2)} 议题：one · @octo-user`,
  ].join('\n');

  expect(creditsInFile('content/posts/one/contributions.txt', list)).toEqual(['mosn/mosn#1', 'mosn/mosn#2']);
});

test('never releases, what stands below a meeting, code or comments', () => {
  const post = [
    '## SOFA WEEKLY | 每周精选',
    `本周议题很多，先看 [一个缓存](${pull(1)})。`,
    '### Layotto 社区会议回顾',
    '#### 主要更新',
    `- [#894](${pull(894)})`,
    '### 本周贡献',
    '#### Meeting-bot',
    `- [Two #2](${pull(2)}) [@octo-user](https://github.com/octo-user)`,
    '### 版本',
    `- [Three #3](${pull(3)})`,
    '「**发布页**」：https://github.com/mosn/mosn/releases/tag/v1',
    '### 附注',
    '```',
    pull(4),
    '```',
    `<!-- ${pull(5)} -->`,
    pull(6),
  ].join('\n');

  expect(creditsIn(post)).toEqual(['mosn/mosn#1', 'mosn/mosn#2', 'mosn/mosn#6']);
});

describe('what an editor names', () => {
  const render = [
    'This week 2 pull requests were merged.',
    '### Contributions this week',
    '#### MOSN',
    `- [One #1](${pull(1)}) [@octo-user](https://github.com/octo-user), closes [#7](${pull(7)})`,
    '#### Thank you',
    `**Reviews**: [@octo-user](https://github.com/octo-user) ×1 ([mosn#5](${pull(5)}))`,
    '### Releases this week',
    '#### MOSN v1',
    `- A cache by @octo-user in ${pull(9)}`,
    '**Release page**: <https://github.com/mosn/mosn/releases/tag/v1>',
  ].join('\n');
  const named = (change: (post: string) => string) => [...namedByHand(change(render), render)].toSorted();

  test('is nothing in a post that nobody changed', () => {
    expect(named((post) => post)).toEqual([]);
  });

  test.each([
    ['a link in prose', `Late: [a cache](${pull(8)}).`],
    ['the address of its files', `Late: ${pull(8)}/files`],
    ['the address of an issue', 'Late: https://github.com/MOSN/mosn/issues/8'],
    ['its full name', 'Late, by a friend: mosn/mosn#8'],
  ])('is %s', (_name, words) => {
    expect(named((post) => post.replace('This week', `${words}\n\nThis week`))).toEqual(['mosn/mosn#8']);
  });

  test('is a number in a list of its project, and two links of one line', () => {
    const own = `- #8 came late, like [one](${pull(10)}) and [another](${pull(11)})`;
    expect(named((post) => post.replace('#### Thank you', `${own}\n$&`))).toEqual([
      'mosn/mosn#10',
      'mosn/mosn#11',
      'mosn/mosn#8',
    ]);
  });

  test('is a commit', () => {
    const words = `Late: https://github.com/mosn/mosn/commit/${oid}`;
    expect(named((post) => `${words}\n\n${post}`)).toEqual([oid]);
  });

  test('is not a bare number without a project around it', () => {
    expect(named((post) => `Number #8 is ours.\n\n${post}`)).toEqual([]);
  });

  test.each([
    [
      'what something closes',
      'This week',
      'Closes #2, and mosn/mosn#8 as well; 修复 [#8](https://github.com/mosn/mosn/issues/8)。\n\nThis week',
    ],
    ['what stands in thanks', '**Reviews**', `Thanks to all who read ${pull(8)}.\n\n**Reviews**`],
    ['what stands in a release', '- A cache', `- Faster, see ${pull(8)}\n- A cache`],
    [
      'what stands in an agenda',
      '### Contributions',
      `### Community meeting\n\n- [#8](${pull(8)})\n\n### Contributions`,
    ],
    ['what stands in a comment', '### Contributions', `<!-- ${pull(8)} -->\n\n### Contributions`],
  ])('is not %s', (_name, before, words) => {
    expect(named((post) => post.replace(before, words))).toEqual([]);
  });
});
