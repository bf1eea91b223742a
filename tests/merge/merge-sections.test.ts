// Three-way merges where whole sections come, go and move.
import { describe, expect, test } from 'vitest';
import { lines, merged, pull } from './merged.ts';

test('a new project does not come between the projects that an editor made one', () => {
  const section = (name: string, ...items: string[]) => ['', `#### ${name}`, '', ...items];
  const week = (...sections: string[][]) => lines('### Week', ...sections.flat(), '', '### Reading');
  const [mosn, rpc] = [section('MOSN', pull(1)), section('SOFARPC', pull(2))];
  const layotto = section('Layotto', pull(3));
  expect(merged(week(mosn, rpc), week([...mosn, pull(2)]), week(mosn, layotto, rpc)).text).toBe(
    week([...mosn, pull(2)], layotto),
  );
});

test('news of a project that an editor put into another one comes in its order', () => {
  const section = (name: string, ...items: string[]) => ['', `#### ${name}`, '', ...items];
  const week = (...sections: string[][]) => lines('### Week', ...sections.flat());
  const both = (...items: string[]) => week(section('MOSN and MoE', pull(1), ...items));
  const [mosn, moe] = [section('MOSN', pull(1)), section('MoE', pull(5))];
  const theirs = week(mosn, section('MoE', pull(3), pull(4), pull(5), pull(6), pull(7), pull(8)));
  expect(merged(week(mosn, moe), both(pull(5)), theirs)).toEqual({
    text: both(pull(3), pull(4), pull(5), pull(6), pull(7), pull(8)),
    leftOut: [],
  });
});

test('news of a project that an editor deleted does not follow what they wrote of it elsewhere', () => {
  const week = (...items: string[]) => lines('### Best', '', pull(2), '', '### Week', '', ...items);
  const base = lines('### Week', '', '#### MOSN', '', pull(1));
  const theirs = lines('### Week', '', '#### MOSN', '', pull(1), pull(2), pull(3));
  expect(merged(base, week(), theirs)).toEqual({ text: week(), leftOut: [`no-place 3: ${pull(3)}`] });
});

describe('a section that the new render carries elsewhere', () => {
  const section = (name: string, count: number, item: string) => [
    '',
    `#### ${name}`,
    '',
    `${name} has ${count}.`,
    '',
    item,
  ];
  const jraft = [...section('SOFAJRaft', 2, pull(4)), pull(5)];
  const base = lines('### Week', ...jraft, ...section('Layotto', 1, pull(3)), '', 'end');
  const theirs = lines('### Week', ...section('Layotto', 2, pull(3)), pull(6), ...jraft, '', 'end');

  test('has no line back that an editor deleted from it, whatever it says by now', () => {
    expect(merged(base, base.replace('Layotto has 1.\n\n', ''), theirs)).toEqual({
      text: theirs.replace('Layotto has 2.\n\n', ''),
      leftOut: ['deleted 3: Layotto has 2.'],
    });
  });

  test('has a line once that an editor rewrote in it', () => {
    expect(merged(base, base.replace('Layotto has 1.', 'Layotto, at last!'), theirs)).toEqual({
      text: theirs.replace('Layotto has 2.', 'Layotto, at last!'),
      leftOut: ['edited 5: Layotto has 2.'],
    });
  });
});

describe("what an editor's words stand below", () => {
  const section = (name: string, ...items: string[]) => ['', `#### ${name}`, '', ...items];
  const week = (...sections: string[][]) => lines('### Week', ...sections.flat());

  test('goes with them when the new render puts its projects into another order', () => {
    const [mosn, jraft] = [section('MOSN', pull(1), pull(2)), section('SOFAJRaft', pull(4), pull(5))];
    const base = week(mosn, jraft, section('Layotto', pull(3)));
    const theirs = week(mosn, section('Layotto', pull(3), pull(6), pull(7)), jraft);
    expect(merged(base, base.replace(pull(3), pull(3, 'in other words')), theirs)).toEqual({
      text: week(mosn, section('Layotto', pull(3, 'in other words'), pull(6), pull(7)), jraft),
      leftOut: [],
    });
    expect(merged(base, `${base}\nA good start!\n`, theirs).text).toBe(
      week(mosn, [...section('Layotto', pull(3), pull(6), pull(7)), '', 'A good start!'], jraft),
    );
  });

  test('goes with a section that holds words of theirs', () => {
    const meetings = ['', '### Meetings', '', 'One meeting.', '', 'Another meeting.', '', 'A third one.'];
    const base = lines('# Weekly', '', 'intro', ...meetings, '', '### Week', ...section('MOSN', pull(1)));
    const theirs = lines(
      '# Weekly',
      '',
      'intro',
      '',
      '### Week',
      ...section('MOSN', pull(1), pull(2)),
      ...meetings,
    );
    expect(merged(base, base.replace(pull(1), pull(1, 'in other words')), theirs).text).toBe(
      theirs.replace(pull(1), pull(1, 'in other words')),
    );
  });

  // It may be private now: nothing that names it may stay, and nothing may seem to be about its neighbour.
  test.each([
    [
      ['  - see [the guide](https://example.com/docs/guide)'],
      ['- see [the guide](https://example.com/docs/guide)'],
    ],
    [
      ['  - one', '    - below one', '  - two'],
      ['- one', '  - below one', '- two'],
    ],
    [
      ['\t- one', '\t\t- below one'],
      ['- one', '\t- below one'],
    ],
    [['  thanks!'], ['', 'thanks!', '']],
    [['thanks!'], ['', 'thanks!', '']],
    [
      ['  ```', '  code', '  ```'],
      ['', '```', 'code', '```'],
    ],
    [
      ['  ```', 'code', '  ```'],
      ['', '```', 'code', '```'],
    ],
  ])('%j takes the place of the record above it when GitHub takes that back', (written, left) => {
    const project = (...items: string[]) => lines('## MOSN', '', ...items, '', '## Layotto', '', pull(90));
    const base = project(pull(1), pull(2), pull(3));
    expect(merged(base, project(pull(1), pull(2), ...written, pull(3)), project(pull(1), pull(3)))).toEqual({
      text: project(pull(1), ...left, pull(3)),
      leftOut: [],
    });
    const alone = project(...left.filter((line) => line !== ''));
    expect(merged(project(pull(2)), project(pull(2), ...written), lines('## Layotto', '', pull(90)))).toEqual(
      {
        text: alone,
        leftOut: ['withdrawn 1: ## MOSN'],
      },
    );
  });

  test('words that take the place of a record keep the blank lines above them', () => {
    const ours = lines(pull(1), pull(2), '', '', '  thanks!', '', 'end');
    expect(merged(lines(pull(1), pull(2), '', 'end'), ours, lines(pull(1), '', 'end')).text).toBe(
      lines(pull(1), '', '', 'thanks!', '', 'end'),
    );
  });

  test('a record in a list that the editor numbered goes when GitHub takes it back, or says what is new', () => {
    const ours = lines(pull(1).replace('-', '1.'), pull(2).replace('-', '2.'));
    const theirs = lines(pull(2, 'a new title'));
    expect(merged(lines(pull(1), pull(2)), ours, theirs)).toEqual({
      text: theirs.replace('-', '1.'),
      leftOut: [],
    });
  });

  test('keeps an item over a nested one of theirs when the new render puts it elsewhere', () => {
    const nested = '  - see [the guide](https://example.com/docs/guide)';
    const ours = lines(pull(1), pull(2), pull(3), nested);
    const theirs = lines(pull(3), pull(1), pull(2));
    expect(merged(lines(pull(1), pull(2), pull(3)), ours, theirs).text).toContain(`${pull(3)}\n${nested}`);
  });
});

describe('a section that an editor arranged, or that stands among others that an editor arranged', () => {
  const section = (name: string, ...items: string[]) => ['', `#### ${name}`, '', ...items];
  const week = (...sections: string[][]) => lines('### Week', ...sections.flat(), '', '### Reading');
  const mosn = section('MOSN', pull(1), pull(2), pull(3), pull(4));
  const [rpc, boot] = [section('SOFARPC', pull(11), pull(12)), section('SOFABoot', pull(21))];
  const [jraft, layotto] = [section('SOFAJRaft', pull(31)), section('Layotto', pull(3), pull(5))];
  const base = week(mosn, rpc, boot, jraft);
  const theirs = week(mosn, [...jraft, pull(32)], rpc, boot);

  test('stays together when its records have another order', () => {
    const [three, two] = [section('MOSN', pull(1), pull(2), pull(4)), layotto];
    const ours = week(three, section('Layotto', pull(5), pull(3)));
    expect(merged(week(three, two), ours, week([...two, pull(6)], three)).text).toBe(
      week(section('Layotto', pull(5), pull(3), pull(6)), three),
    );
  });

  test('goes elsewhere with its records where the editor moved another one', () => {
    expect(merged(base, week(rpc, mosn, boot, jraft), theirs).text).toBe(
      week(rpc, mosn, [...jraft, pull(32)], boot),
    );
  });

  test('goes elsewhere with its records where the editor made two others one', () => {
    const both = [...rpc, ...mosn.slice(3)];
    expect(merged(base, week(both, boot, jraft), theirs).text).toBe(week([...jraft, pull(32)], both, boot));
  });

  test('goes elsewhere with what the editor put below it by taking a heading away', () => {
    const both = [...boot, ...jraft.slice(3)];
    expect(merged(base, week(mosn, rpc, both), week(boot, mosn, rpc, jraft)).text).toBe(
      week(both, mosn, rpc),
    );
  });

  test('goes elsewhere without what stands below a higher heading that the editor put in', () => {
    const mine = (ours: string[]) => [...ours.slice(0, 2), '', '### Mine', ...ours.slice(2)];
    expect(merged(week(mosn, boot), week(mosn, mine(boot)), week(boot, mosn)).text).toBe(
      lines('### Week', '', '#### SOFABoot', ...mosn, '', '### Mine', '', pull(21), '', '### Reading'),
    );
  });

  test('goes elsewhere with what it had where the editor parted it in two', () => {
    const rest = section('More', pull(13));
    const parted = [...rpc, ...rest];
    const whole = [...rpc, pull(13)];
    const now = section('SOFARPC', pull(11), pull(12), pull(14), pull(13));
    expect(merged(week(mosn, whole, boot), week(mosn, parted, boot), week(now, mosn, boot)).text).toBe(
      week([...rpc, pull(14)], rest, mosn, boot),
    );
  });

  test('goes elsewhere with all its lines where the editor deleted some of them', () => {
    const meeting = (name: string, day: number, ...more: string[]) => [
      '',
      `**${name}：**`,
      '',
      ...more,
      `**主题**：${name} 社区会议`,
      '',
      `**时间**：5 月 ${day} 日`,
      '',
      '**议题**：',
    ];
    const ark = [...meeting('SOFAArk', 25, '还没有宣布', ''), '', pull(11)];
    const shortArk = [...meeting('SOFAArk', 25), '', pull(11)];
    const topics = ['', pull(1), pull(2), pull(3), pull(4)];
    const before = week([...meeting('Layotto', 24), ...topics], ark);
    const now = [...meeting('Layotto', 26), ...topics];
    expect(merged(before, week([...meeting('Layotto', 24), ...topics], shortArk), week(ark, now)).text).toBe(
      week(shortArk, now),
    );
  });

  test('is not parted by a new project from what came to it when the editor took a heading away', () => {
    const both = [...rpc, ...boot.slice(3)];
    expect(merged(week(rpc, boot), week(both), week(boot, rpc, layotto)).text).toBe(week(both, layotto));
  });

  test('is not parted by a new project from a record that the editor carried into it', () => {
    const ours = week([...rpc, pull(21)], ['', '#### SOFABoot', '', 'Thanks!'], jraft);
    expect(merged(week(rpc, boot, jraft), ours, week(rpc, layotto, boot, jraft)).text).toBe(
      week([...rpc, pull(21)], layotto, ['', '#### SOFABoot', '', 'Thanks!'], jraft),
    );
  });
});

describe('news that comes beside what an editor arranged', () => {
  const section = (name: string, ...items: string[]) => ['', `#### ${name}`, '', ...items];
  const week = (...sections: string[][]) => lines('### Week', ...sections.flat(), '', '### Reading');
  const person = (name: string) => `- [@octo-${name}](https://github.com/octo-${name})`;
  const mosn = section('MOSN', pull(1), pull(2));
  const thanks = section('Thanks', person('ant'));

  test('stays under its heading although its neighbour stands under another one', () => {
    const ours = week(section('MOSN', pull(1)), section('Layotto', pull(2, 'by hand'), pull(3)));
    const now = section('MOSN', pull(1), pull(2), pull(4));
    expect(
      merged(week(mosn, section('Layotto', pull(3))), ours, week(now, section('Layotto', pull(3)))).text,
    ).toBe(week(section('MOSN', pull(1), pull(4)), section('Layotto', pull(2, 'by hand'), pull(3))));
  });

  test('comes to the one of its list that the editor carried elsewhere before taking the heading away', () => {
    const ours = week([...section('MOSN', pull(1), pull(2)), person('ant')], section('Layotto', pull(3)));
    const base = week(mosn, section('Layotto', pull(3)), thanks);
    const theirs = week(mosn, section('Layotto', pull(3)), [...thanks, person('bee')]);
    expect(merged(base, ours, theirs)).toEqual({
      text: week([...mosn, person('ant'), person('bee')], section('Layotto', pull(3))),
      leftOut: [],
    });
  });

  test('stands before what a heading that the editor took away has left behind', () => {
    const reading = '[An article](https://example.com/article)';
    const post = (people: string[], ...rest: string[]) =>
      lines('### Week', ...mosn, ...people, '', ...rest, 'end');
    const base = post(thanks, '### Reading', '', reading, '');
    const ours = post(section('Thanks', 'Many thanks!'), reading, '');
    const theirs = post([...thanks, person('bee')], '### Reading', '', reading, '');
    expect(merged(base, ours, theirs)).toEqual({
      text: post(section('Thanks', 'Many thanks!', '', person('bee')), reading, ''),
      leftOut: [],
    });
  });

  test('is in the order of the render below a higher heading of the editor', () => {
    const layotto = section('Layotto', pull(3));
    const base = week(mosn, layotto, thanks);
    const mine = (...sections: string[][]) =>
      lines('### Week', '', '### Mine', ...sections.flat(), '', '### Reading');
    expect(merged(base, mine(mosn, layotto, thanks), week(layotto, mosn, thanks)).text).toBe(
      mine(layotto, mosn, thanks),
    );
  });

  test('comes behind a bold name in the words of the editor as behind the name that it was', () => {
    const bold = (name: string, ...items: string[]) => ['', `**${name}**`, '', ...items];
    const [one, two, three] = [
      bold('MOSN', pull(1)),
      bold('Layotto', pull(3)),
      bold('Thanks', person('ant')),
    ];
    const ours = week(one, two, bold('Thanks a lot', person('ant')));
    expect(merged(week(one, two, three), ours, week(two, one, three)).text).toBe(
      week(two, one, bold('Thanks a lot', person('ant'))),
    );
  });

  test('finds a project whose heading is a bold name now, though another section has the heading that it had', () => {
    const layotto = section('Layotto', pull(3));
    const tasks = ['', '### Tasks', ...section('Layotto', pull(9))];
    const bold = (text: string) =>
      text.replace('#### MOSN', '**MOSN**').replace('#### Layotto', '**Layotto**');
    const post = (...projects: string[][]) => lines('### Week', ...projects.flat(), ...tasks);
    expect(merged(post(mosn, layotto), bold(post(mosn, layotto)), post(layotto, mosn)).text).toBe(
      bold(post(layotto, mosn)),
    );
  });

  test('is not taken along by a heading that the editor moved without what stood below it', () => {
    const ours = week(mosn, thanks, ['', '#### Layotto']);
    expect(
      merged(
        week(mosn, section('Layotto', pull(3)), thanks),
        ours,
        week(section('Layotto', pull(3)), mosn, thanks),
      ).text,
    ).toBe(week(mosn, thanks, ['', '#### Layotto']));
  });

  test('comes to its section although the picture that ended the post does not end it any more', () => {
    const picture = '![end](https://example.com/end.png)';
    const reading = (...articles: string[]) => [
      '',
      '### Reading',
      ...articles.flatMap((one) => ['', `[${one}](https://example.com/${one})`]),
    ];
    const base = lines('### Week', '', 'Words.', ...reading('one'), '', picture);
    const ours = lines('Words.', ...reading('one'), '', picture, '', '### Week');
    const theirs = lines('### Week', '', 'Words.', ...reading('one', 'two'), '', picture);
    expect(merged(base, ours, theirs)).toEqual({
      text: lines('Words.', ...reading('one', 'two'), '', picture, '', '### Week'),
      leftOut: [],
    });
  });
});

describe('records that the editor picked out of a project', () => {
  const section = (heading: string, ...items: string[]) => ['', heading, '', ...items];
  const post = (mosn: string[], ...best: string[]) =>
    lines('Hello.', ...(best.length > 0 ? section('### Best', ...best) : []), '', '### Week', ...mosn);
  const mosn = (...items: string[]) => section('#### MOSN', ...items);
  const base = post(mosn(pull(1), pull(2), pull(3)));
  const theirs = post(mosn(pull(1), pull(2), pull(3), pull(4)));

  test.each([
    ['its last ones', [pull(2), pull(3)], [pull(1)], [pull(1), pull(4)]],
    ['one, and a table of the others', [pull(2)], ['| 1 | 3 |'], ['| 1 | 3 |', '', pull(4)]],
    ['all', [pull(1), pull(2), pull(3)], ['See above.'], ['See above.', '', pull(4)]],
  ])('take no news of it with them: %s', (_, best, rest, merges) => {
    const ours = post(mosn(...rest), ...best);
    expect(merged(base, ours, theirs)).toEqual({ text: post(mosn(...merges), ...best), leftOut: [] });
  });
});

test('a section that the editor called otherwise and put elsewhere at once is still that section', () => {
  const meeting = (day: number, note: string) =>
    ['**Layotto**', '**Topic**: Layotto', `**Time**: Wed ${day} Apr`, note].flatMap((line) => ['', line]);
  const upcoming = (heading: string, day: number) => ['', heading, ...meeting(day, 'Come!')];
  const week = ['', '### Week', '', pull(1)];
  const end = ['', '### End', '', 'Bye.'];
  const recap = ['', '### Recaps', ...meeting(12, 'It was held.')];
  const base = lines(...upcoming('### Upcoming', 12), ...week, ...end);
  const ours = lines(...week, ...upcoming('### Join us', 12), ...end);
  const theirs = lines(...recap, ...upcoming('### Upcoming', 19), ...week, ...end);
  expect(merged(base, ours, theirs)).toEqual({
    text: lines(...week, ...recap, ...upcoming('### Join us', 19), ...end),
    leftOut: [],
  });
});
