import { describe, expect, it } from 'vitest';
import { readReleaseNotes } from '../../../src/sections/releases/release-notes.ts';
import { workPages } from '../../../src/sections/work-pages.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aRelease, aSnapshot } from '../../builders/snapshot.ts';

function read(notes: string) {
  return readReleaseNotes(aRelease({ notes: untrusted(notes) }), workPages(aSnapshot())).map(
    ({ text, references }) => [
      text.raw,
      references.map(({ repository, number }) => `${repository}#${number}`),
    ],
  );
}

describe('readReleaseNotes', () => {
  it.each([
    [
      '- EdfLoadBalancer supports slow start mode (#2178) @octo-user',
      'EdfLoadBalancer supports slow start mode',
      ['mosn/mosn#2178'],
    ],
    [
      '* fix: a crash by @octo-user in https://github.com/mosn/mosn/pull/12',
      'fix: a crash',
      ['mosn/mosn#12'],
    ],
    [
      '- 修改了反序列化时 Request Header 的处理逻辑#1325',
      '修改了反序列化时 Request Header 的处理逻辑',
      ['mosn/mosn#1325'],
    ],
    [
      '1. 升级 Hessian 到 3.4.0（#1338，sofastack/sofa-hessian#2）',
      '升级 Hessian 到 3.4.0',
      ['mosn/mosn#1338', 'sofastack/sofa-hessian#2'],
    ],
    [
      '- Update dependencies (#2242) (#2248) (#2249) @dependabot[bot]',
      'Update dependencies',
      ['mosn/mosn#2242', 'mosn/mosn#2248', 'mosn/mosn#2249'],
    ],
    ['- [Fix **the** crash](https://github.com/mosn/mosn/issues/7)', 'Fix the crash', ['mosn/mosn#7']],
    [
      '- [#7](https://github.com/mosn/mosn/issues/7): `nil` _pointer_ in ~~old~~ code',
      'nil pointer in code',
      ['mosn/mosn#7'],
    ],
    [
      '- Revert #12, which broke mosn/api#3 for everybody',
      'Revert #12, which broke mosn/api#3 for everybody',
      ['mosn/mosn#12', 'mosn/api#3'],
    ],
    [
      '- [x] read <b>the</b> [guide](https://mosn.io/docs) ![x](https://x.example/y.png)',
      'read the guide',
      [],
    ],
    ['- see https://evil.example/a/b/issues/1', 'see https://evil.example/a/b/issues/1', []],
    ['- support @SofaReference on fields', 'support @SofaReference on fields', []],
    ['- 支持 @SofaReference', '支持 @SofaReference', []],
    ['- 优化启动速度（@octo-user、@octo-friend）', '优化启动速度', []],
    ['- Faster start, thanks to @octo-user and @octo-friend (#12).', 'Faster start.', ['mosn/mosn#12']],
    ['- snake_case_names, C# and v1.2.3#4 stay', 'snake_case_names, C# and v1.2.3#4 stay', []],
  ])('reads %j', (line, text, references) => {
    expect(read(line)).toEqual([[text, references]]);
  });

  it('takes the lines of lists only', () => {
    const notes = [
      '## What changed',
      'Some words.',
      '- one',
      '  * nested',
      '```',
      '- code',
      '```',
      '## New Contributors',
      '* @octo-user made their first contribution in https://github.com/mosn/mosn/pull/1',
      '**Full Changelog**: https://github.com/mosn/mosn/compare/a...b',
    ].join('\r\n');

    expect(read(notes).map(([text]) => text)).toEqual(['one', 'nested']);
  });

  it('finds nothing where there are no notes', () => {
    expect(readReleaseNotes(aRelease({ notes: null }), workPages(aSnapshot()))).toEqual([]);
  });
});
