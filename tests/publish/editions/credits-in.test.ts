import { expect, test } from 'vitest';
import { creditsIn, creditsInFile } from '../../../src/publish/editions/credits-in.ts';

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
