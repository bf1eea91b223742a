import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeText } from '../../src/publish/merge-text.ts';
import { change, firstFacts, newsKinds, renderLines, textOfLines } from './history/facts.ts';

const lines = (...all: string[]) => `${all.join('\n')}\n`;
const pull = (number: number, title = `title ${number}`) =>
  `- [${title}](https://github.com/mosn/mosn/pull/${number})`;
const merged = (base: string, ours: string, theirs: string) => {
  const { text, leftOut } = mergeText(base, ours, theirs);
  return { text, leftOut: leftOut.map(({ reason, line, text: fact }) => `${reason} ${line}: ${fact.raw}`) };
};

describe('whole texts', () => {
  test('gives the new render to the byte where nobody edited the last one', () => {
    const theirs = 'new\r\n\r\n\r\nrender';
    expect(merged('last\n', 'last\n', theirs)).toEqual({ text: theirs, leftOut: [] });
  });

  test("gives the editor's bytes where nothing is new", () => {
    const ours = '\uFEFFmine\r\n\n  \nand\rmore';
    expect(merged('last\n', ours, 'last\n')).toEqual({ text: ours, leftOut: [] });
  });

  test('takes the same change on both sides for no conflict', () => {
    const base = lines('one', '', 'two');
    const both = lines('one', '', 'three');
    expect(merged(base, both, both)).toEqual({ text: both, leftOut: [] });
    expect(merged(base, lines('eins', '', 'three'), both).leftOut).toEqual([]);
  });

  test('leaves a text empty that an editor emptied, and names what is new', () => {
    const base = lines('## A', '', pull(1));
    expect(merged(base, '', lines('## A', '', pull(1), pull(2)))).toEqual({
      text: '',
      leftOut: [`no-place 1: ${pull(2)}`],
    });
  });
});

describe('lines', () => {
  test('keeps a line that an editor rewrote, and names what the new render says', () => {
    const base = lines('intro', '', '18 pull requests', '', 'end');
    const ours = lines('intro', '', 'a busy week!', '', 'end');
    const theirs = lines('intro', '', '20 pull requests', '', 'end');
    expect(merged(base, ours, theirs)).toEqual({ text: ours, leftOut: ['edited 3: 20 pull requests'] });
  });

  test('brings a change in on the line below an edited one', () => {
    const front = (title: string, description: string) =>
      lines('---', `title: ${title}`, `description: ${description}`, '---', '', 'text');
    expect(merged(front('a', 'b'), front('mine', 'b'), front('c', 'd'))).toEqual({
      text: front('mine', 'd'),
      leftOut: ['edited 2: title: c'],
    });
  });

  test('updates a title that nobody edited beside an edited body', () => {
    const post = (title: string, body: string) => lines('---', `title: "${title}"`, '---', '', body);
    expect(merged(post('A', 'body'), post('A', 'my body'), post('A、B', 'body')).text).toBe(
      post('A、B', 'my body'),
    );
  });

  test('keeps a deleted line deleted, whatever it says by now', () => {
    const base = lines('a', '', 'time: 14:00', '', 'b');
    expect(merged(base, lines('a', '', 'b'), lines('a', '', 'time: 15:00', '', 'b'))).toEqual({
      text: lines('a', '', 'b'),
      leftOut: ['deleted 1: time: 15:00'],
    });
  });

  test('brings a new line in between an edited and a deleted one', () => {
    const base = lines('first line', '', 'second line', '', 'third line');
    const ours = lines('my first line', '', 'third line');
    const theirs = lines('first line', '', 'second line', '', 'news!', '', 'third line');
    expect(merged(base, ours, theirs).text).toBe(lines('my first line', '', 'news!', '', 'third line'));
  });

  test('brings new lines in one before the other, from whichever side they have a neighbour left', () => {
    const base = lines('# A', '', 'last one', '', '# B');
    const ours = lines('# A', '', '# B');
    const theirs = lines('# A', '', 'last one', '', 'first news', '', 'second news', '', '# B');
    expect(merged(base, ours, theirs).text).toBe(
      lines('# A', '', 'first news', '', 'second news', '', '# B'),
    );
  });

  test('leaves a new line out where the editor rewrote everything around it', () => {
    const base = lines('# A', '', 'one here', '', 'two here', '', '# B');
    const ours = lines('# A', '', '全部重写', '', '# B');
    const theirs = lines('# A', '', 'one here', '', 'news!', '', 'two here', '', '# B');
    expect(merged(base, ours, theirs)).toEqual({ text: ours, leftOut: ['no-place 1: news!'] });
  });

  test('gives a moved line its new wording where it is now', () => {
    const base = lines('# A', '', 'the count is 1', '', '# B', '', 'text of B');
    const ours = lines('# A', '', '# B', '', 'text of B', '', 'the count is 1');
    const theirs = lines('# A', '', 'the count is 2', '', '# B', '', 'text of B');
    expect(merged(base, ours, theirs).text).toBe(
      lines('# A', '', '# B', '', 'text of B', '', 'the count is 2'),
    );
  });

  test('takes `$&` and its kin for what they are', () => {
    const base = lines('a', '', 'b');
    const ours = lines("$& $1 $' \\", '', 'b');
    expect(merged(base, ours, lines('a', '', 'b', '', '$& news')).text).toBe(
      lines("$& $1 $' \\", '', 'b', '', '$& news'),
    );
  });
});

describe('records', () => {
  const list = (...items: string[]) => lines('## MOSN', '', ...items, '', '## Layotto', '', pull(90));
  /** An editor moved the second one to the top. */
  const highlighted = lines('## Highlights', '', pull(2), '', ...list(pull(1)).trimEnd().split('\n'));

  test('brings a new one in beside an edited one', () => {
    const ours = list(`${pull(1)}, great!`, pull(3));
    expect(merged(list(pull(1), pull(3)), ours, list(pull(1), pull(2), pull(3)))).toEqual({
      text: list(`${pull(1)}, great!`, pull(2), pull(3)),
      leftOut: [],
    });
  });

  test('puts a new one after the nearest one before it that is still there', () => {
    const base = list(pull(1), pull(2), pull(4));
    const theirs = list(pull(1), pull(2), pull(3), pull(4));
    expect(merged(base, list(pull(1), 'x', pull(4)), theirs).text).toBe(
      list(pull(1), 'x', '', pull(3), pull(4)),
    );
  });

  test('puts a new one before the one after it where none before it is left', () => {
    const ours = list(pull(3));
    expect(merged(list(pull(1), pull(3)), ours, list(pull(1), pull(2), pull(3))).text).toBe(
      list(pull(2), pull(3)),
    );
  });

  test('puts a new one under its heading where the editor emptied the list', () => {
    const ours = list('本周无');
    expect(merged(list(pull(1)), ours, list(pull(1), pull(2))).text).toBe(list('本周无', '', pull(2)));
  });

  test('leaves a new one out where its whole section is gone', () => {
    const ours = lines('## Layotto', '', pull(90));
    expect(merged(list(pull(1)), ours, list(pull(1), pull(2)))).toEqual({
      text: ours,
      leftOut: [`no-place 1: ${pull(2)}`],
    });
  });

  test('brings one in that had no place before, as soon as there is one', () => {
    const recall = (text: string) => (text === pull(2) ? 'no-place' : null);
    const { text, leftOut } = mergeText(
      list(pull(1), pull(2)),
      list(pull(1), 'mine'),
      list(pull(1), pull(2), pull(3)),
      recall,
    );
    expect({ text, leftOut }).toEqual({ text: list(pull(1), 'mine', '', pull(2), pull(3)), leftOut: [] });
  });

  test('keeps a deleted one deleted although it has another title now', () => {
    const ours = list(pull(1));
    expect(merged(list(pull(1), pull(2)), ours, list(pull(1), pull(2, 'other')))).toEqual({
      text: ours,
      leftOut: [`deleted 3: ${pull(2, 'other')}`],
    });
  });

  test('leaves a moved one where it is, with its new title', () => {
    expect(merged(list(pull(1), pull(2)), highlighted, list(pull(1), pull(2, 'other'))).text).toBe(
      highlighted.replace('title 2', 'other'),
    );
  });

  test('does not draw a new one after a moved one', () => {
    expect(merged(list(pull(1), pull(2)), highlighted, list(pull(1), pull(2), pull(3))).text).toBe(
      highlighted.replace(pull(1), `${pull(1)}\n${pull(3)}`),
    );
  });

  test('brings a new one into a section that was moved as a whole', () => {
    const ours = lines('## Layotto', '', pull(90), '', '## MOSN', '', pull(1), pull(2));
    expect(merged(list(pull(1), pull(2)), ours, list(pull(1), pull(3), pull(2))).text).toBe(
      lines('## Layotto', '', pull(90), '', '## MOSN', '', pull(1), pull(3), pull(2)),
    );
  });

  test('takes one away that GitHub took back, wherever it is', () => {
    expect(merged(list(pull(1), pull(2)), highlighted, list(pull(1)))).toEqual({
      text: lines('## Highlights', '', '## MOSN', '', pull(1), '', '## Layotto', '', pull(90)),
      leftOut: [],
    });
  });

  test('keeps an edited one that GitHub took back, and says so', () => {
    const ours = list(pull(1), `${pull(2)}, great!`);
    expect(merged(list(pull(1), pull(2)), ours, list(pull(1)))).toEqual({
      text: ours,
      leftOut: [`withdrawn 4: ${pull(2)}, great!`],
    });
  });

  test('keeps the heading of a section that GitHub took back while words of an editor stand below it', () => {
    const ours = list(pull(1), '', 'My words.');
    expect(merged(list(pull(1)), ours, lines('## Layotto', '', pull(90)))).toEqual({
      text: lines('## MOSN', '', 'My words.', '', '## Layotto', '', pull(90)),
      leftOut: ['withdrawn 1: ## MOSN'],
    });
  });

  test('has one once that an editor wrote about before the tool found it', () => {
    const mine = `${pull(2)}: my own words`;
    const ours = lines('## Highlights', '', mine, '', '## MOSN', '', pull(1), '', '## Layotto', '', pull(90));
    expect(merged(list(pull(1)), ours, list(pull(1), pull(2)))).toEqual({
      text: ours,
      leftOut: [`edited 3: ${pull(2)}`],
    });
  });

  test('names nothing where an editor has it with more lines below', () => {
    const ours = list(pull(1), pull(2), '  a great one');
    expect(merged(list(pull(1)), ours, list(pull(1), pull(2)))).toEqual({ text: ours, leftOut: [] });
  });

  test('has a person in two lists, each by itself', () => {
    const thanks = (reviews: string, issues: string) =>
      lines('## Reviews', '', reviews, '', '## Issues', '', issues);
    const octo = (count: number) => `- [@octo](https://github.com/octo): ${count}`;
    expect(
      merged(thanks(octo(1), octo(5)), thanks(octo(1), `${octo(5)} (!)`), thanks(octo(2), octo(6))),
    ).toEqual({
      text: thanks(octo(2), `${octo(5)} (!)`),
      leftOut: [`edited 7: ${octo(6)}`],
    });
  });

  test("follows the new render's order, unless an editor arranged the list", () => {
    const base = list(pull(1), pull(2), pull(3));
    const theirs = list(pull(3), pull(1), pull(2));
    expect(merged(base, list(pull(1), pull(2), pull(3), '', 'x'), theirs).text).toBe(
      list(pull(3), pull(1), pull(2), '', 'x'),
    );
    const arranged = list(pull(2), pull(1), pull(3), '', 'x');
    expect(merged(base, arranged, theirs).text).toBe(arranged);
  });

  test('has indented lines with their item, and merges them line by line', () => {
    const base = list(pull(1), '  closes 7', pull(2));
    const ours = list(pull(1, 'mine'), '  closes 7', pull(2));
    expect(merged(base, ours, list(pull(1), '  closes 7 and 8', pull(2)))).toEqual({
      text: list(pull(1, 'mine'), '  closes 7 and 8', pull(2)),
      leftOut: [],
    });
  });

  test('puts a new nested item below its parent', () => {
    const base = list(pull(1), `  ${pull(11)}`, pull(2));
    const ours = list(pull(2), pull(1), `  ${pull(11)}, great!`);
    expect(merged(base, ours, list(pull(1), `  ${pull(11)}`, `  ${pull(12)}`, pull(2))).text).toBe(
      list(pull(2), pull(1), `  ${pull(11)}, great!`, `  ${pull(12)}`),
    );
  });

  test('leaves the words under an item with that item', () => {
    const ours = list(pull(1), '- mine', 'and some words about it', pull(3));
    expect(merged(list(pull(1), pull(3)), ours, list(pull(1), pull(2), pull(3))).text).toBe(
      list(pull(1), pull(2), '- mine', 'and some words about it', pull(3)),
    );
    const lazy = list(pull(1), 'words about 1', pull(3));
    expect(merged(list(pull(1), pull(3)), lazy, list(pull(1), pull(2), pull(3))).text).toBe(
      list(pull(1), 'words about 1', '', pull(2), pull(3)),
    );
  });

  test('does not take a list in a code block for records', () => {
    const ours = list('```md', pull(2), '```', '', pull(1));
    expect(merged(list(pull(1)), ours, list(pull(1), pull(2))).text).toBe(
      list('```md', pull(2), '```', '', pull(1), pull(2)),
    );
  });

  test('brings a new project in with its heading, below what the editor added to the one before', () => {
    const ours = list(pull(1), '- mine');
    const theirs = lines('## MOSN', '', pull(1), '', '## HTNN', '', pull(5), '', '## Layotto', '', pull(90));
    expect(merged(list(pull(1)), ours, theirs).text).toBe(
      lines('## MOSN', '', pull(1), '- mine', '', '## HTNN', '', pull(5), '', '## Layotto', '', pull(90)),
    );
  });
});

test('a new project does not come between the projects that an editor made one', () => {
  const section = (name: string, ...items: string[]) => ['', `#### ${name}`, '', ...items];
  const week = (...sections: string[][]) => lines('### Week', ...sections.flat(), '', '### Reading');
  const [mosn, rpc] = [section('MOSN', pull(1)), section('SOFARPC', pull(2))];
  const layotto = section('Layotto', pull(3));
  expect(merged(week(mosn, rpc), week([...mosn, pull(2)]), week(mosn, layotto, rpc)).text).toBe(
    week([...mosn, pull(2)], layotto),
  );
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
      text: base.replace('Layotto has 1.', 'Layotto, at last!').replace(pull(3), `${pull(3)}\n${pull(6)}`),
      leftOut: ['edited 12: Layotto has 2.'],
    });
  });
});

describe("what an editor's words stand below", () => {
  const section = (name: string, ...items: string[]) => ['', `#### ${name}`, '', ...items];
  const week = (...sections: string[][]) => lines('### Week', ...sections.flat());

  test('stays over them when the new render puts its projects into another order', () => {
    const [mosn, jraft] = [section('MOSN', pull(1), pull(2)), section('SOFAJRaft', pull(4), pull(5))];
    const base = week(mosn, jraft, section('Layotto', pull(3)));
    const theirs = week(mosn, section('Layotto', pull(3), pull(6), pull(7)), jraft);
    expect(merged(base, base.replace(pull(3), pull(3, 'in other words')), theirs)).toEqual({
      text: week(mosn, jraft, section('Layotto', pull(3, 'in other words'), pull(6), pull(7))),
      leftOut: [],
    });
    expect(merged(base, `${base}\nA good start!\n`, theirs).text).toBe(
      `${week(mosn, jraft, section('Layotto', pull(3), pull(6), pull(7)))}\nA good start!\n`,
    );
  });

  test('stays over a section that holds words of theirs', () => {
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
      base.replace(pull(1), `${pull(1, 'in other words')}\n${pull(2)}`),
    );
  });

  test('keeps an item over a nested one of theirs, and says so, when GitHub takes it back', () => {
    const nested = '  - see [the guide](https://example.com/docs/guide)';
    const base = lines(pull(1), pull(2), pull(3));
    const ours = lines(pull(1), pull(2), nested, pull(3));
    expect(merged(base, ours, lines(pull(1), pull(3)))).toEqual({
      text: ours,
      leftOut: [`withdrawn 2: ${pull(2)}`],
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
      week(three, section('Layotto', pull(5), pull(6), pull(3))),
    );
  });

  test('goes elsewhere with its records where the editor moved another one', () => {
    expect(merged(base, week(rpc, mosn, boot, jraft), theirs).text).toBe(
      week(rpc, mosn, [...jraft, pull(32)], boot),
    );
  });

  test('goes elsewhere with its records where the editor made two others one', () => {
    const both = [...rpc, ...mosn.slice(3)];
    expect(merged(base, week(both, boot, jraft), theirs).text).toBe(week(both, [...jraft, pull(32)], boot));
  });

  test('stays over what the editor put below it by taking a heading away', () => {
    const both = [...boot, ...jraft.slice(3)];
    expect(merged(base, week(mosn, rpc, both), week(boot, mosn, rpc, jraft)).text).toBe(
      week(mosn, rpc, both),
    );
  });

  test('stays over a heading that the editor put in below it', () => {
    const mine = (ours: string[]) => [...ours.slice(0, 2), '', '### Mine', ...ours.slice(2)];
    expect(merged(week(mosn, boot), week(mosn, mine(boot)), week(boot, mosn)).text).toBe(
      week(mosn, mine(boot)),
    );
  });

  test('keeps what it had where the editor parted it in two', () => {
    const rest = section('More', pull(13));
    const parted = [...rpc, ...rest];
    const whole = [...rpc, pull(13)];
    const now = section('SOFARPC', pull(11), pull(12), pull(14), pull(13));
    expect(merged(week(mosn, whole, boot), week(mosn, parted, boot), week(now, mosn, boot)).text).toBe(
      week(mosn, [...rpc, pull(14)], rest, boot),
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

describe("the file's form", () => {
  const base = lines('a', '', pull(1), '', 'b');
  const theirs = lines('a', '', pull(1), pull(2), '', 'b');

  test('stays CRLF, new lines included', () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    const ours = lines('mine', '', pull(1), '', 'b');
    expect(merged(base, crlf(ours), theirs).text).toBe(crlf(lines('mine', '', pull(1), pull(2), '', 'b')));
  });

  test('has no line break at the end where it had none', () => {
    const ours = 'mine\n\nb';
    const news = lines('a', '', 'b', '', 'c');
    expect(merged(lines('a', '', 'b'), ours, news).text).toBe('mine\n\nb\n\nc');
  });

  test('keeps a byte order mark', () => {
    const ours = `\uFEFF${lines('a', '', pull(1), '', 'mine')}`;
    expect(merged(base, ours, theirs).text).toBe(`\uFEFF${lines('a', '', pull(1), pull(2), '', 'mine')}`);
  });

  test('keeps the blank lines that an editor put in', () => {
    const ours = lines('a', '', '', '', pull(1), '', 'b');
    expect(merged(base, ours, theirs).text).toBe(lines('a', '', '', '', pull(1), pull(2), '', 'b'));
  });
});

describe('what stayed out before', () => {
  test('is named again while the new render says it and the text does not', () => {
    const post = (count: string) => lines('a', '', `count: ${count}`, '', 'b');
    const recall = (text: string) => (text === 'count: 2' ? 'edited' : null);
    const again = mergeText(post('2'), post('many'), lines('a', '', 'count: 2', '', 'c'), recall);
    expect(again.leftOut).toEqual([expect.objectContaining({ reason: 'edited', line: 3 })]);
    const taken = mergeText(post('2'), lines('a', '', 'count: 2', '', 'mine'), post('2'), recall);
    expect(taken.leftOut).toEqual([]);
  });
});

test('a line that an editor puts in changes nothing else of a refresh', () => {
  const number = fc.nat({ max: 9_999 });
  const news = fc.record({ what: fc.nat({ max: newsKinds - 1 }), where: number, words: number });
  fc.assert(
    fc.property(number, fc.array(news, { minLength: 1, maxLength: 6 }), number, (seed, all, where) => {
      const before = firstFacts(seed);
      const after = all.reduce((facts, one) => change(facts, one), before);
      const [base, theirs] = [before, after].map((facts) => textOfLines(renderLines(facts, 'hashes')));
      const ours = (base ?? '').split('\n');
      const slots = [...ours.keys()].filter((at) => at > 7 && ours[at] === '');
      ours.splice(slots[where % slots.length] ?? 0, 0, '', 'A line by an editor.');
      const { text, leftOut } = mergeText(base ?? '', ours.join('\n'), theirs ?? '');
      const without = text.split('\n').toSpliced(text.split('\n').indexOf('A line by an editor.') - 1, 2);
      expect(leftOut.filter(({ reason }) => reason !== 'withdrawn')).toEqual([]);
      // A section that GitHub took back keeps its heading over the editor's line, and one that goes elsewhere stays with it.
      if (leftOut.length > 0) return;
      const [sections, sectionsNow] = [before, after].map(({ projects }) => projects.map(({ name }) => name));
      const shared = (some: string[] = [], others: string[] = []) =>
        some.filter((name) => others.includes(name));
      const isReordered = shared(sections, sectionsNow).join() !== shared(sectionsNow, sections).join();
      if (!isReordered) expect(without.join('\n')).toBe(theirs);
      else expect(without.toSorted()).toEqual(theirs?.split('\n').toSorted());
    }),
    { numRuns: 300 },
  );
});
