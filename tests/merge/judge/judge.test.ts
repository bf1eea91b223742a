// The judge: it accepts what is right, and sees each way in which a merge can go wrong.
import { describe, expect, test } from 'vitest';
import { anchoredEdits } from '../edits/all-edits.ts';
import { aHistory, doEdit } from '../worlds/a-history.ts';
import { judge } from './judge.ts';

const histories = Array.from({ length: 4 }, (_, seed) => aHistory(seed + 100, 2));

test.each(anchoredEdits.map((edit) => [edit.name, edit] as const))(
  'accepts what is right: %s',
  (_name, edit) => {
    for (const { seed, refreshes } of histories) {
      const [first, second] = refreshes;
      if (first === undefined || second === undefined) continue;
      const done = doEdit(edit, first.post, seed);
      for (const merged of done?.rewrite(second.post) ?? []) {
        const versions = { base: first.post, ours: done?.edited ?? '', theirs: second.post, merged };
        expect(judge({ ...versions, leftOut: [] }), `seed ${seed}`).toEqual([]);
      }
    }
  },
);

const pull = (number: number, title = `title ${number}`) =>
  `- [${title} #${number}](https://github.com/mosn/mosn/pull/${number}) [@octo-user](https://github.com/octo-user)`;
const post = (
  mosn: readonly string[],
  layotto: readonly string[],
  events: readonly string[] = ['【待编辑：本周大事记】'],
) =>
  [
    '---',
    'title: "SOFA Weekly"',
    '---',
    '',
    '## SOFA WEEKLY | 每周精选',
    '',
    '### SOFA 大事记',
    '',
    ...events,
    '',
    '### SOFAStack 社区本周贡献',
    '',
    '本周共有 **2** 位同学参与社区贡献。',
    '',
    ...(mosn.length === 0 ? [] : ['#### MOSN', '', ...mosn, '']),
    ...(layotto.length === 0 ? [] : ['#### Layotto', '', ...layotto, '']),
    '![图片](https://img.example.com/footer.png)',
    '',
  ].join('\n');

const base = post([pull(1), pull(2), pull(3)], [pull(11), pull(12)]);
const words = ['编辑写的话。'];
/** A record deleted, one reworded, one moved, and words among the events. */
const ours = post([pull(3), pull(2, '编辑改过')], [pull(11), '', '**文档**', '', pull(12)], words);
const theirs = post([pull(1), pull(2), pull(3), pull(4)], [pull(11), pull(12), pull(13)]);
const right = post(
  [pull(3), pull(2, '编辑改过'), pull(4)],
  [pull(11), '', '**文档**', '', pull(12), pull(13)],
  words,
);

function judged(merged: string, overrides: { theirs?: string; leftOut?: string[] } = {}): string[] {
  return judge({ base, ours, theirs, merged, leftOut: [], ...overrides });
}

describe('the judge', () => {
  test('accepts news wherever it stands under its own heading', () => {
    expect(judged(right)).toEqual([]);
    expect(
      judged(
        post(
          [pull(4), pull(3), pull(2, '编辑改过')],
          [pull(13), pull(11), '', '**文档**', '', pull(12)],
          words,
        ),
      ),
    ).toEqual([]);
  });

  test.each([
    ["an editor's line is lost", right.replace('编辑写的话。', ''), /^lost/],
    [
      "an editor's line is under another heading",
      right.replace('编辑写的话。\n\n', '').replace('#### MOSN\n', '#### MOSN\n\n编辑写的话。\n'),
      /^under .* 大事记: 编辑写的话/,
    ],
    [
      "an editor's heading is under another project",
      right.replace('\n**文档**\n', '').replace('#### Layotto', '**文档**\n\n#### Layotto'),
      /^under .* layotto: \*\*文档/,
    ],
    ['an untouched fact is lost', right.replace(`${pull(11)}\n`, ''), /^0 times instead of 1 .*#11/],
    [
      'an untouched fact is there twice',
      right.replace(pull(11), `${pull(11)}\n${pull(11)}`),
      /^2 times instead of 1 .*#11/,
    ],
    ['news is lost', right.replace(`${pull(13)}\n`, ''), /^0 times instead of 1 .*#13/],
    [
      'news is under another project',
      right.replace(`${pull(13)}\n`, '').replace(pull(3), `${pull(13)}\n${pull(3)}`),
      /^under .* mosn instead of .* layotto: .*#13/,
    ],
    [
      'news is in a comment',
      right.replace(pull(13), `<!--\n${pull(13)}\n-->`),
      /^0 times instead of 1 .*#13/,
    ],
    ['a deleted record came back', right.replace(pull(4), `${pull(4)}\n${pull(1)}`), /^came back .*#1\]/],
    ['a reworded record came back', right.replace(pull(4), `${pull(4)}\n${pull(2)}`), /^came back .*#2\]/],
    [
      'a moved record went back',
      right.replace(`${pull(12)}\n`, '').replace('\n**文档**\n', `${pull(12)}\n\n**文档**\n`),
      /^not where .*#12/,
    ],
    [
      'a moved record is there twice',
      right.replace(pull(11), `${pull(11)}\n${pull(12)}`),
      /^there twice .*#12/,
    ],
    ['something else is there', right.replace(pull(11), `${pull(11)}\n${pull(99)}`), /^not the editor.*#99/],
    ['a heading is lost', right.replace('#### Layotto\n\n', ''), /#### Layotto/],
    [
      'a heading is there twice',
      right.replace('#### Layotto', '#### Layotto\n\n#### Layotto'),
      /^2 times .*#### Layotto/,
    ],
    ['the front matter cannot be read', right.replace('title: ', 'title: "'), /^front matter/],
    ['the front matter has a key twice', right.replace('title: ', 'title: x\ntitle: '), /^front matter/],
  ])('sees that %s', (_what, merged, wrong) => {
    expect(merged).not.toBe(right);
    expect(judged(merged)).toContainEqual(expect.stringMatching(wrong));
  });

  test('wants news of what the editor rewrote to be named', () => {
    const later = post([pull(1), pull(2, 'another title'), pull(3), pull(4)], [pull(11), pull(12), pull(13)]);
    expect(judged(right, { theirs: later })).toEqual([
      expect.stringMatching(/^not in the text and not named.*#2/),
    ]);
    expect(judged(right, { theirs: later, leftOut: [pull(2, 'another title')] })).toEqual([]);
  });

  test('wants a withdrawn fact to go, and its heading to stay over the words of the editor alone', () => {
    const later = post([pull(1), pull(2), pull(3), pull(4)], []);
    const kept = post([pull(3), pull(2, '编辑改过'), pull(4)], ['**文档**'], words);
    expect(judged(kept, { theirs: later })).toEqual([]);
    expect(
      judged(right.replace(`${pull(13)}\n`, '').replace(`${pull(12)}\n`, ''), { theirs: later }),
    ).toContainEqual(expect.stringMatching(/^not the editor.*#11/));
    expect(judged(kept.replace('#### Layotto\n\n', ''), { theirs: later })).toContainEqual(
      expect.stringMatching(/^under .* mosn instead of .* layotto: \*\*文档/),
    );
  });

  test('takes a line behind another bullet for the tool’s own, which has to be told in its new words, behind the new bullet', () => {
    const starred = (text: string) => text.replace('- ', '* ');
    const list = [pull(11), pull(12)];
    const versions = {
      base,
      ours: base.replaceAll(list.join('\n'), list.map(starred).join('\n')),
      theirs: post([pull(1), pull(2), pull(3)], [pull(11, 'another title'), pull(12)]),
      leftOut: [],
    };
    const layotto = (...lines: string[]) => post([pull(1), pull(2), pull(3)], lines);
    const now = [pull(11, 'another title'), pull(12)];
    expect(judge({ ...versions, merged: layotto(...now.map(starred)) })).toEqual([]);
    expect(judge({ ...versions, merged: layotto(...now) })).toContainEqual(
      expect.stringMatching(/^behind - instead of \* *: .*#12/),
    );
    expect(judge({ ...versions, merged: versions.ours })).toContainEqual(
      expect.stringMatching(/^0 times instead of 1 .*another title #11/),
    );
  });

  test('wants what was written below a withdrawn record in its place, however far it is indented', () => {
    const [own, deeper] = ['    - 编辑的话', '        - 再说一句'];
    const noted = post([pull(1), pull(2), own, deeper, pull(3)], [pull(11), pull(12)]);
    const later = post([pull(1), pull(3)], [pull(11), pull(12)]);
    const versions = { base, ours: noted, theirs: later, leftOut: [] };
    const place = [pull(1), own.trimStart(), deeper.slice(4), pull(3)];
    expect(judge({ ...versions, merged: post(place, [pull(11), pull(12)]) })).toEqual([]);
    expect(judge({ ...versions, merged: later })).toEqual([
      expect.stringMatching(/^lost/),
      expect.stringMatching(/^lost/),
    ]);
    expect(judge({ ...versions, merged: noted })).toContainEqual(
      expect.stringMatching(/^not the editor.*#2/),
    );
  });

  test('does not want a pull request listed that the editor tells of', () => {
    const told = ours.replace('编辑写的话。', '亮点是 [新功能](https://github.com/mosn/mosn/issues/4)。');
    const versions = { base, ours: told, theirs, leftOut: [] };
    const merged = right.replace('编辑写的话。', '亮点是 [新功能](https://github.com/mosn/mosn/issues/4)。');
    expect(judge({ ...versions, merged })).toEqual([expect.stringMatching(/^listed again: .*#4/)]);
    expect(judge({ ...versions, merged: merged.replace(`${pull(4)}\n`, '') })).toEqual([]);
  });

  test('wants a pull request listed that the editor only names in a comment', () => {
    const hidden = (text: string) => text.replace('编辑写的话。', `<!--\n${pull(4)}\n-->`);
    const versions = { base, ours: hidden(ours), theirs, leftOut: [] };
    expect(judge({ ...versions, merged: hidden(right) })).toEqual([]);
    const [, unlisted] = hidden(right).split('-->');
    expect(
      judge({
        ...versions,
        merged: hidden(right).replace(unlisted ?? '', unlisted?.replace(`${pull(4)}\n`, '') ?? ''),
      }),
    ).toEqual([expect.stringMatching(/^0 times instead of 1 .*#4/)]);
  });

  test('tells a field of the weekly’s own from one of the same name in the agenda', () => {
    const [agenda, own] = [
      '**上次议题**：',
      '「**上次议题**」：<https://github.com/mosn/layotto/issues/912>',
    ];
    const meeting = (...fields: string[]) => post([pull(1)], [pull(11)], fields);
    const versions = { base: meeting(agenda, '', own), ours: meeting(own), leftOut: [] };
    const later = post([pull(1), pull(2)], [pull(11)], [agenda, '', own]);
    const merged = post([pull(1), pull(2)], [pull(11)], [own]);
    expect(judge({ ...versions, theirs: later, merged })).toEqual([]);
    expect(judge({ ...versions, theirs: later, merged: later })).toEqual([
      expect.stringMatching(/^came back .*\*\*上次议题\*\*：/),
    ]);
  });
});
