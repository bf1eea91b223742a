// Three-way merges of texts: lines, blanks and forms.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge } from '../../src/merge/merge.ts';
import { change, firstFacts, newsKinds, renderLines, textOfLines } from '../publish/history/facts.ts';
import { lines, merged, pull } from './merged.ts';

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
  test('takes spaces behind a fact for no words of the editor’s', () => {
    const meeting = (phone: string) => lines('**Layotto**', '', '**Time**: 12 Apr', '', phone, '', 'end');
    const [base, ours] = [meeting('**By phone**: +86'), meeting('**By phone**: +86  ')];
    const called = meeting('**By phone**: +87');
    expect(merged(base, ours, called)).toEqual({ text: called, leftOut: [] });
    const held = lines('**Layotto**', '', '**Time**: 12 Apr', '', 'end');
    expect(merged(base, ours, held)).toEqual({ text: held, leftOut: [] });
    expect(merged(base, ours, `${base}\nmore\n`).text).toBe(`${ours}\nmore\n`);
  });

  test('keeps a line that an editor rewrote, and names what the new render says', () => {
    const base = lines('intro', '', '18 pull requests', '', 'end');
    const ours = lines('intro', '', 'a busy week!', '', 'end');
    const theirs = lines('intro', '', '20 pull requests', '', 'end');
    expect(merged(base, ours, theirs)).toEqual({ text: ours, leftOut: ['edited 3: 20 pull requests'] });
  });

  test.each([
    ['comes back', '- part 3 @octo-three 🎉 first contribution', []],
    ['is another', '- part 3 @octo-three 🎉 third', ['edited 3: - part 3 @octo-three 🎉 third']],
  ])('names nothing where a mark at the end that the editor kept %s', (_name, line, leftOut) => {
    const base = lines('intro', '', '- part 3 @octo-three', '', 'end');
    const ours = lines('intro', '', '- part 3 is great @octo-three 🎉 first contribution', '', 'end');
    expect(merged(base, ours, lines('intro', '', line, '', 'end'))).toEqual({ text: ours, leftOut });
  });

  test('takes the end of a number for no mark', () => {
    const post = (count: string) => lines('intro', '', `we merged ${count} pull requests`, '', 'end');
    expect(merged(post('9'), post('many'), post('10')).leftOut).toEqual([
      'edited 3: we merged 10 pull requests',
    ]);
  });

  test('brings a change in on the line below an edited one', () => {
    const front = (title: string, description: string) =>
      lines('---', `title: ${title}`, `description: ${description}`, '---', '', 'text');
    expect(merged(front('a', 'b'), front('mine', 'b'), front('c', 'd'))).toEqual({
      text: front('mine', 'd'),
      leftOut: ['edited 2: title: c'],
    });
  });

  test('has a field with all the lines of its value, whatever they are', () => {
    const post = (...tags: string[]) =>
      lines('---', 'title: a', 'tags:', ...tags, 'date: 1', '---', '', 'text');
    const ours = lines('---', 'title: a', 'date: 1', '---', '', 'text');
    expect(merged(post('  - one', '- two'), ours, post('  - one', '- two', '- three'))).toEqual({
      text: ours,
      leftOut: ['deleted 2: tags:\n  - one\n- two\n- three'],
    });
  });

  test('has a table as a whole', () => {
    const table = (...rows: string[]) =>
      lines('a', '', '| name | count |', '| --- | --- |', ...rows, '', 'b');
    const ours = table('| octo | many |');
    expect(merged(table('| octo | 1 |'), ours, table('| octo | 1 |', '| zoo | 2 |'))).toEqual({
      text: ours,
      leftOut: ['edited 3: | name | count |\n| --- | --- |\n| octo | 1 |\n| zoo | 2 |'],
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

  test('keeps a deleted line deleted that the new render has in another section', () => {
    const [kept, gone] = [lines('# A', '', 'of A', '', '# B', '', 'text of B'), ['', 'a whole sentence']];
    const base = kept.replace('of A\n', lines('of A', ...gone));
    expect(merged(base, kept, `${kept}${lines(...gone)}`).text).toBe(kept);
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

  test('brings a new line in where the editor rewrote everything around it', () => {
    const base = lines('# A', '', 'one here', '', 'two here', '', '# B');
    const ours = lines('# A', '', '全部重写', '', '# B');
    const theirs = lines('# A', '', 'one here', '', 'news!', '', 'two here', '', '# B');
    expect(merged(base, ours, theirs)).toEqual({
      text: lines('# A', '', '全部重写', '', 'news!', '', '# B'),
      leftOut: [],
    });
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

  test('keeps the line break of every line where they differ', () => {
    const ours = 'mine\r\n\n- a\r\n- b\n';
    expect(merged(lines('a', '', '- a', '- b'), ours, lines('a', '', '- a', '- b', '- c')).text).toBe(
      `${ours}- c\r\n`,
    );
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

test('blank lines that an editor put below a heading go with it once, also if something new stands there', () => {
  const thanks = (...all: string[]) =>
    lines('#### Thanks', '', ...all.flatMap((name) => [`**${name}**: octo-user`, '']));
  const spread = (post: string) => post.replace('#### Thanks\n', '#### Thanks\n\n');
  const theirs = thanks('Reviewing', 'Reporting');
  expect(merged(thanks('Reporting'), spread(thanks('Reporting')), theirs)).toEqual({
    text: spread(theirs),
    leftOut: [],
  });
});

test('what a render has in the place of something else is news, though it is as long a list', () => {
  const meeting = (...all: string[]) => lines('**Layotto**', '', '**Agenda**:', '', ...all);
  const base = meeting('- how modules grow');
  const theirs = meeting('- documents are written by all of us');
  expect(merged(base, meeting('We talked.'), theirs)).toEqual({
    text: meeting('We talked.', '', '- documents are written by all of us'),
    leftOut: [],
  });
});

test('a text of which no render is known stays, and what it does not say is named', () => {
  const { text, leftOut } = merge(null, 'mine\n', lines('mine', '', 'news', '', 'more'));
  expect([text, ...leftOut.map((left) => `${left.reason} ${left.text.raw}`)]).toEqual([
    'mine\n',
    'no-place news',
    'no-place more',
  ]);
});

test('nothing stands above what comes to the start of the text', () => {
  const list = (...numbers: number[]) => lines(...numbers.map((number) => pull(number)), '', 'end');
  const ours = list(2, 3).replace('end', 'The end.');
  expect(merged(list(1, 2, 3), ours, list(1, 3)).text).toBe(list(3).replace('end', 'The end.'));
});

test('a code block that comes to stand below another line has a blank line above it', () => {
  const block = ['```', 'code', '```'];
  const [base, theirs] = [lines('first line', '', 'second one', '', 'end'), lines('first line', '', 'end')];
  const ours = lines('first line', '', 'second one', ...block, '', 'end');
  expect(merged(base, ours, theirs).text).toBe(lines('first line', '', ...block, '', 'end'));
});

describe('what stayed out before', () => {
  test('is named again while the new render says it and the text does not', () => {
    const post = (count: string) => lines('a', '', `count: ${count}`, '', 'b');
    const recall = (text: string) => (text === 'count: 2' ? 'edited' : null);
    const again = merge(post('2'), post('many'), lines('a', '', 'count: 2', '', 'c'), [], recall);
    expect(again.leftOut).toEqual([expect.objectContaining({ reason: 'edited', line: 3 })]);
    const taken = merge(post('2'), lines('a', '', 'count: 2', '', 'mine'), post('2'), [], recall);
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
      const { text, leftOut } = merge(base ?? '', ours.join('\n'), theirs ?? '');
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
