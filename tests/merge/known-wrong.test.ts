// What the merge of lines, before this one, got wrong: every kind of mistake that was seen, small.
import { describe, expect, test } from 'vitest';
import { merge } from '../../src/merge/merge.ts';
import { lines, merged, pull } from './merged.ts';

const footer = '![footer](https://img.example.com/footer.png)';
const project = (name: string, ...items: string[]) => ['', `#### ${name}`, '', ...items];
const week = (...sections: string[][]) =>
  lines('## Weekly', '', 'Hello.', '', '### Week', ...sections.flat(), '', footer);
const person = (name: string, work: string) => `- [@${name}](https://github.com/${name}): ${work}`;
const text = (base: string, ours: string, theirs: string) => merged(base, ours, theirs).text;

describe('a sentence of the editor’s, and news at the end of the post', () => {
  const base = week(project('MOSN', pull(1)), project('Thanks for reviewing', person('octo-a', '1 review')));
  const news = {
    'an issue and a comment': week(
      project('MOSN', pull(1)),
      project('Thanks for reviewing', person('octo-a', '1 review')),
      project('Thanks for reporting', person('octo-b', '1 issue')),
      project('Thanks for discussing', person('octo-c', '1 comment')),
    ),
    'a release': base.replace(`\n${footer}`, `\n### Releases\n\n#### MOSN 1.0\n\n- fast\n\n${footer}`),
    reading: base.replace(`\n${footer}`, `\n### Reading\n\n- [Go](https://example.com/blog/go)\n\n${footer}`),
  };
  const places = ['Hello.', '### Week', pull(1), '#### Thanks for reviewing', footer];
  test.each(Object.entries(news))('%s', (_, theirs) => {
    for (const place of places) {
      const add = (post: string) => post.replace(place, `${place}\n\nA sentence.`);
      const { leftOut } = merged(base, add(base), theirs);
      expect([place, leftOut]).toEqual([place, []]);
      // Behind a record comes the end of its list, which is the same here.
      expect(text(base, add(base), theirs)).toBe(add(theirs));
    }
  });
});

test.each(['**文档**', '##### 文档', '**文档：**'])('a list divided by %s stays one project', (heading) => {
  const base = week(project('MOSN', pull(1), pull(2)), project('Layotto', pull(9)));
  const theirs = week(
    project('MOSN', pull(1), pull(2), pull(3)),
    project('HTNN', pull(7)),
    project('Layotto', pull(9)),
  );
  const divide = (post: string) => post.replace(pull(2), `\n${heading}\n\n${pull(2)}`);
  expect(merged(base, divide(base), theirs)).toEqual({ text: divide(theirs), leftOut: [] });
});

describe('what is called off or private while an editor’s words stand there', () => {
  const meeting = (name: string, day: number) => [
    '',
    `**${name}：**`,
    '',
    `**主题**：${name} 社区会议`,
    '',
    `**时间**：5 月 ${day} 日`,
  ];
  const meetings = (...all: string[][]) =>
    lines('### 预告', ...all.flat(), '', '### Week', ...project('MOSN', pull(1)));
  const own = ['', '##### 延伸阅读', '', '一段话。'];

  test('a meeting keeps its heading over them, and the next one its own words', () => {
    const [first, second] = [meeting('Layotto', 24), meeting('SOFAArk', 25)];
    const base = meetings(first, second);
    expect(merged(base, meetings([...first, ...own], second), meetings(second))).toEqual({
      text: meetings(['', '**Layotto：**', ...own], second),
      leftOut: ['withdrawn 3: **Layotto：**'],
    });
  });

  test('the preview is not taken for the recap when all its meetings are held', () => {
    const held = (post: string) => post.replace('### 预告', '### 回顾');
    const base = meetings(meeting('Layotto', 24));
    const theirs = held(base).replace(
      '\n### Week',
      lines('', '### 预告', ...meeting('Layotto', 31), '', '### Week').trimEnd(),
    );
    const title = (post: string) => post.replace('### 预告', '### 预告（特刊）');
    expect(text(base, title(base), theirs)).toBe(title(theirs));
  });

  describe('a meeting is held, and the next one is told of', () => {
    const code = ['', '**入会口令**：123'];
    const [day, next] = [meeting('Layotto', 24), meeting('Layotto', 31)];
    const announced = (...own: string[]) => lines('### 预告', ...day, ...own);
    const held = (...own: string[]) => lines('### 回顾', ...day, ...own, '', '### 预告', ...next, ...code);
    const said = ['', '讨论了发版。'];

    test.each([
      ['nothing instead', []],
      ['words instead', said],
    ])('its field that the editor deleted says nothing of the next one, %s', (_, own) => {
      expect(merged(announced(...code), announced(), held(...own))).toEqual({
        text: held(...own),
        leftOut: [],
      });
    });

    test('its field that the editor reworded stays, beside what the recap says', () => {
      const mine = ['', '**入会口令**：123（密码 1）'];
      expect(merged(announced(...code), announced(...mine), held(...said))).toEqual({
        text: held(...mine, ...said),
        leftOut: ['withdrawn 9: **入会口令**：123（密码 1）'],
      });
    });
  });

  test('a meeting is held whose preview the editor deleted: its recap comes whole', () => {
    const mosn = ['', '### Week', ...project('MOSN', pull(1))];
    const recap = ['### 回顾', ...meeting('Layotto', 24), '', '讨论了发版。'];
    const base = lines('Hello.', '', '### 预告', ...meeting('Layotto', 24), ...mosn);
    const theirs = lines('Hello.', '', ...recap, '', '### 预告', ...meeting('Layotto', 31), ...mosn);
    const { text: result, leftOut } = merged(base, lines('Hello.', ...mosn), theirs);
    expect(result).toBe(lines('Hello.', '', ...recap, ...mosn));
    expect(leftOut).toEqual([
      expect.stringContaining('**Layotto：**'),
      expect.stringContaining('**主题**'),
      expect.stringContaining('5 月 31 日'),
    ]);
  });

  test('a meeting is not taken for the project of its name', () => {
    const base = meetings(meeting('Layotto', 24), meeting('SOFAArk', 25));
    const add = (post: string) => post.replace('**主题**：Layotto 社区会议', '$&\n\n请提前准备。');
    const theirs = `${meetings(meeting('SOFAArk', 25))}${lines(...project('Layotto', pull(9)))}`;
    const kept = ['', '**Layotto：**', '', '请提前准备。'];
    expect(text(base, add(base), theirs)).toBe(theirs.replace('### 预告\n', lines('### 预告', ...kept)));
  });

  test.each([[['', 'My words.']], [own]])('a project keeps its heading over %j', (words) => {
    const base = week(project('MOSN', pull(1)), project('Layotto', pull(9)));
    const ours = week([...project('MOSN', pull(1)), ...words], project('Layotto', pull(9)));
    expect(text(base, ours, week(project('Layotto', pull(9))))).toBe(
      week(['', '#### MOSN', ...words], project('Layotto', pull(9))),
    );
  });
});

test.each([
  ['a comment', ['<!--', `- see ${pull(2)}`, '', '-->']],
  ['a fence', ['```md', pull(2), '```']],
])('nothing comes into %s, and what it names comes in', (_, block) => {
  const base = week(project('MOSN', pull(1)));
  const add = (post: string) => post.replace('\n### Week', `\n${block.join('\n')}\n\n### Week`);
  const theirs = week(project('MOSN', pull(1), pull(2)));
  expect(merged(base, add(base), theirs)).toEqual({ text: add(theirs), leftOut: [] });
  const inList = (post: string) => post.replace(`${pull(1)}\n`, `${pull(1)}\n\n${block.join('\n')}\n`);
  expect(
    text(base, inList(base), theirs)
      .split('\n')
      .filter((line) => line === pull(2)),
  ).toHaveLength(block.includes(pull(2)) ? 2 : 1);
});

describe('what an editor deleted', () => {
  const base = week(project('MOSN', pull(1), pull(2)), project('Layotto', pull(9)));
  const without = week(project('Layotto', pull(9)));

  test.each([
    ['a record', week(project('MOSN', pull(1)), project('Layotto', pull(9)))],
    ['a project', without],
  ])('%s stays away although it was gone for one refresh', (_, ours) => {
    const gone = merge(base, ours, without);
    expect(gone.text).toBe(without);
    const back = merge(without, gone.text, base, gone.deleted);
    expect(back.text).toBe(ours);
    expect(merge(base, back.text, base.replace('Hello.', 'Hi.'), back.deleted).text).toBe(
      ours.replace('Hello.', 'Hi.'),
    );
  });

  test('comes back when an editor writes it back', () => {
    const { deleted } = merge(base, without, without);
    expect(deleted).not.toEqual([]);
    const theirs = base.replace('Hello.', 'Hi.');
    expect(merge(base, base, theirs, deleted)).toEqual({ text: theirs, leftOut: [], deleted: [] });
  });
});

test('a heading that an editor lifted reaches as far as it did', () => {
  const [mosn, layotto] = [project('MOSN', pull(1)), project('Layotto', pull(9))];
  const lift = (post: string) => post.replace('#### MOSN', '## MOSN');
  const theirs = week(project('HTNN', pull(7)), mosn, layotto);
  expect(text(week(mosn, layotto), lift(week(mosn, layotto)), week(layotto, mosn))).toBe(
    lift(week(layotto, mosn)),
  );
  expect(text(week(mosn, layotto), lift(week(mosn, layotto)), theirs)).toBe(lift(theirs));
});

describe.each([
  ['renamed', (post: string) => post.replaceAll('mosn/mosn', 'mosn/mosn-next')],
  ['spelled otherwise', (post: string) => post.replaceAll('mosn/mosn', 'MOSN/Mosn')],
])('a repository that is %s', (_, rename) => {
  const base = week(project('MOSN', pull(1), pull(2), pull(3)));
  const theirs = rename(week(project('MOSN', pull(1), pull(2), pull(3), pull(4))));

  test('keeps a deleted line deleted', () => {
    expect(merged(base, week(project('MOSN', pull(1), pull(3))), theirs)).toEqual({
      text: rename(week(project('MOSN', pull(1), pull(3), pull(4)))),
      leftOut: [],
    });
  });

  test('keeps one deleted that comes back under the new name', () => {
    const gone = merge(
      base,
      week(project('MOSN', pull(1), pull(3))),
      rename(week(project('MOSN', pull(1), pull(3)))),
    );
    const back = merge(rename(week(project('MOSN', pull(1), pull(3)))), gone.text, theirs, gone.deleted);
    expect(back.text).toBe(rename(week(project('MOSN', pull(1), pull(3), pull(4)))));
  });

  test('has a reworded line once, and does not call the name news', () => {
    const own = pull(2, 'in other words');
    expect(merged(base, week(project('MOSN', pull(1), own, pull(3))), theirs)).toEqual({
      text: rename(week(project('MOSN', pull(1), pull(2), pull(3), pull(4)))).replace(rename(pull(2)), own),
      leftOut: [],
    });
  });
});

test.each([
  'We merged [a fix](https://github.com/mosn/mosn/pull/2) this week.',
  'We merged https://github.com/mosn/mosn/pull/2 this week.',
  'This week we merged https://github.com/mosn/mosn/pull/2.',
  '| [a fix](https://github.com/mosn/mosn/pull/2) | thanks |',
  '- [a fix](https://github.com/mosn/mosn/pull/2/files)',
  '- thanks for [a fix](https://github.com/mosn/mosn/issues/2)',
  '- [a fix](https://github.com/MOSN/Mosn/pull/2)',
  '- a fix, mosn/mosn#2',
  '- a fix, mosn#2',
  '- a fix (#2)',
  '1. [a fix](https://github.com/mosn/mosn/pull/2)',
  '> a fix: [#2](http://www.github.com/mosn/mosn/pull/2/)',
])('what the editor wrote about is not listed again: %s', (own) => {
  const add = (post: string) => post.replace(`${pull(1)}\n`, `${pull(1)}\n\n${own}\n`);
  const base = week(project('MOSN', pull(1)), project('Layotto', pull(9)));
  expect(
    merged(base, add(base), week(project('MOSN', pull(1), pull(2)), project('Layotto', pull(9)))),
  ).toEqual({
    text: add(base),
    leftOut: [expect.stringMatching(`^edited \\d+: ${pull(2).replace(/[[\]()]/g, '\\$&')}$`)],
  });
});

test.each(['本周修了 #1，下周还有 #2。', '| #1 | 修复 |\n| --- | --- |\n| #2 | 优化 |'])(
  'a pull request that the editor names by its number instead of the whole list: %j',
  (words) => {
    const [base, ours] = [week(project('MOSN', pull(1))), week(project('MOSN', words))];
    expect(merged(base, ours, week(project('MOSN', pull(1), pull(2))))).toEqual({
      text: ours,
      leftOut: [expect.stringMatching(`^edited \\d+: ${pull(2).replace(/[[\]()]/g, '\\$&')}$`)],
    });
  },
);

test('the heading of a project of which the editor told everything waits for what they did not tell', () => {
  const [mosn, intro] = [
    project('MOSN', pull(1)),
    `Hello, and [welcome](https://github.com/mosn/mosn/pull/7).`,
  ];
  const add = (post: string) => post.replace('Hello.', intro);
  const [base, theirs] = [week(mosn), week(mosn, project('HTNN', pull(7)))];
  const first = merge(base, add(base), theirs);
  expect(first.text).toBe(add(base));
  expect(first.leftOut.map(({ reason, line, text: fact }) => `${reason} ${line}: ${fact.raw}`)).toEqual([
    `edited 5: ${pull(7)}`,
  ]);
  const reasons = new Map(first.leftOut.map(({ reason, text: fact }) => [fact.raw, reason]));
  const later = week(mosn, project('HTNN', pull(7), pull(8)));
  const second = merge(theirs, first.text, later, first.deleted, (fact) => reasons.get(fact) ?? null);
  expect(second.text).toBe(add(week(mosn, project('HTNN', pull(8)))));
});

test.each([
  ['another address', '![footer](https://img.example.com/other.png)'],
  ['another picture', '![ours](https://cdn.example.org/a/b.jpg)'],
  ['words below it', `${footer}\n\n*Follow us.*`],
  ['another picture behind it', `${footer}\n\n![ours](https://cdn.example.org/a/b.jpg)`],
])(
  'a project and a section come before the picture that ends the post, also if the editor made it %s',
  (_, own) => {
    const [mosn, htnn] = [project('MOSN', pull(1)), project('HTNN', pull(7))];
    const end = (post: string) => post.replace(footer, own);
    const theirs = week(mosn, htnn, ['', '### Reading', '', '[Go](https://example.com/blog/go)']);
    expect(merged(week(mosn), end(week(mosn)), theirs)).toEqual({ text: end(theirs), leftOut: [] });
  },
);

test('another number, another repository and a bare number elsewhere say nothing', () => {
  const own = 'See mosn/mosn#22, mosn/layotto#2 and https://github.com/mosn/mosn/pull/20. And #2.';
  const base = week(project('MOSN', pull(1)));
  const add = (post: string) => post.replace('Hello.', own);
  const theirs = week(project('MOSN', pull(1), pull(2)));
  expect(merged(base, add(base), theirs)).toEqual({ text: add(theirs), leftOut: [] });
});

test('a heading that an editor made a bold name reaches no further than it did', () => {
  const [mosn, layotto] = [project('MOSN', pull(1)), project('Layotto', pull(9))];
  const bold = (post: string) =>
    post.replace('#### MOSN', '**MOSN：**').replace('#### Layotto', '**Layotto**');
  const theirs = week(mosn, project('HTNN', pull(7)), [...layotto, pull(8)], project('Thanks', 'All.'));
  expect(merged(week(mosn, layotto), bold(week(mosn, layotto)), theirs)).toEqual({
    text: bold(theirs),
    leftOut: [],
  });
});

test.each([
  ['numbers', (item: string, at: number) => item.replace('-', `${at + 1}.`)],
  ['numbers in brackets', (item: string, at: number) => item.replace('-', `${at + 4})`)],
  ['the same number', (item: string) => item.replace('-', '1.')],
  ['other bullets', (item: string) => item.replace('-', '*')],
])('what comes into a list with %s looks like the others', (_, mark) => {
  const base = week(project('MOSN', pull(1), pull(3)));
  const marked = (...items: string[]) => week(project('MOSN', ...items.map(mark)));
  expect(
    merged(base, marked(pull(1), pull(3)), week(project('MOSN', pull(1), pull(2), pull(3), pull(4)))),
  ).toEqual({
    text: marked(pull(1), pull(2), pull(3), pull(4)),
    leftOut: [],
  });
});

describe('everything that an editor’s words stood behind is gone, and something else came', () => {
  const reading = (...body: string[]) =>
    lines('Hello.', '', '### Reading', ...body.flatMap((one) => ['', one]));
  const article = '- [Go](https://example.com/blog/go)';

  test('a sentence behind a list stays behind the new one', () => {
    const [base, theirs] = [week(project('MOSN', pull(1))), week(project('MOSN', pull(2)))];
    const add = (post: string) => post.replace(`\n${footer}`, `\nMore soon.\n\n${footer}`);
    expect(merged(base, add(base), theirs)).toEqual({ text: add(theirs), leftOut: [] });
  });

  test('a note below a record goes on with no sentence above the list', () => {
    const [base, theirs] = [
      week(project('MOSN', 'Merged:', '', pull(1), pull(2))),
      week(project('MOSN', 'Merged:', '', pull(2))),
    ];
    const ours = base.replace(pull(1), `$&\n  A note.`);
    expect(text(base, ours, theirs)).toBe(week(project('MOSN', 'Merged:', '', 'A note.', '', pull(2))));
  });

  test('a picture of the editor’s that ends the post stays its end', () => {
    const own = ['![ours](https://img.example.com/ours.png)', '*Follow us.*'];
    expect(
      merged(
        reading('[editor: articles]', footer),
        reading('[editor: articles]', ...own),
        reading(article, footer),
      ),
    ).toEqual({ text: reading(article, ...own), leftOut: [] });
  });

  test('what stood before it stands before what came', () => {
    const ours = reading('Read this:', '[editor: articles]', footer);
    expect(text(reading('[editor: articles]', footer), ours, reading(article, footer))).toBe(
      reading('Read this:', article, footer),
    );
  });
});

test('a heading that waits for its section says nothing of another one of its name', () => {
  const tasks = (...items: string[]) => ['', '### Tasks', '', 'Help us.', ...items];
  const post = (mosn: string[], ...rest: string[][]) => week(project('MOSN', ...mosn), ...rest);
  const [first, second] = [
    [pull(1), pull(2)],
    [pull(1), pull(2), pull(3)],
  ];
  const waiting = tasks(...project('MOSN', '- [task](https://github.com/mosn/mosn/issues/9)'));
  const before = merge(post(first, tasks()), post(first), post(first, waiting));
  expect(before.leftOut.map(({ reason, text }) => `${reason} ${text.raw}`)).toContain('no-place #### MOSN');
  const reasons = new Map(before.leftOut.map(({ reason, text }) => [text.raw, reason]));
  const ours = before.text.replace(`${pull(1)}\n`, '');
  const after = merge(
    post(first, waiting),
    ours,
    post(second, waiting),
    before.deleted,
    (one) => reasons.get(one) ?? null,
  );
  expect(after.text).toBe(post([pull(2), pull(3)]));
});

test('what comes into a numbered list from which everything is gone is numbered', () => {
  const ours = week(project('MOSN', pull(1).replace('-', '1.')), ['', 'Words.']);
  const theirs = week(project('MOSN', pull(2), pull(3)), ['', 'Words.']);
  expect(text(week(project('MOSN', pull(1)), ['', 'Words.']), ours, theirs)).toBe(
    week(project('MOSN', pull(2).replace('-', '1.'), pull(3).replace('-', '2.')), ['', 'Words.']),
  );
});

test('the numbers of a list count its items alone', () => {
  const list = (...items: string[]) => week(project('MOSN', 'Merged:', '', ...items));
  const numbered = (...all: number[]) => list(...all.map((one, at) => pull(one).replace('-', `${at + 1}.`)));
  expect(text(list(pull(1), pull(2)), numbered(1, 2), list(pull(1), pull(2), pull(3)))).toBe(
    numbered(1, 2, 3),
  );
});

test('an editor’s list with two bullets keeps them', () => {
  const [first, second] = [pull(1).replace('-', '*'), pull(2)];
  const ours = week(project('MOSN', first, second));
  const theirs = week(project('MOSN', pull(1), pull(2), pull(3)));
  expect(text(week(project('MOSN', pull(1), pull(2))), ours, theirs)).toBe(
    week(project('MOSN', first, second, pull(3).replace('-', '*'))),
  );
});

test('two lists of the render below one heading keep their markers', () => {
  const lists = (...steps: string[]) => week(project('MOSN', pull(1), '', 'Steps:', '', ...steps));
  const write = (post: string) => post.replace('Hello.', 'Hello, all.');
  const [base, theirs] = [lists('1. first of them'), lists('1. first of them', '2. another thing')];
  expect(text(base, write(base), theirs)).toBe(write(theirs));
});

test('an item of the editor’s own in a numbered list keeps its number', () => {
  const base = week(project('MOSN', pull(1)));
  const one = pull(1).replace('-', '1.');
  const ours = week(project('MOSN', one, '2. mine'));
  expect(text(base, ours, week(project('MOSN', pull(1), pull(2))))).toBe(
    week(project('MOSN', one, '2. mine', pull(2).replace('-', '3.'))),
  );
});
