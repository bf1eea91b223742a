// What must be true of every output of a week in which strangers try something: the tests of it, for whatever words they try.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { aWrittenSeries } from '../builders/config.ts';
import { type Outputs, postFolder, runEverything, website } from '../cli/whole-run.ts';
import { posterElements, postNodes } from '../render/own-marks.ts';
import { readHtml } from '../render/wechat/read-html.ts';
import { readPieces, readWithMicromark } from '../text/read-markdown.ts';
import { aHostileWorld, everybody } from './hostile-world.ts';

/**
 * Where a link may lead: what GitHub itself says of this world, and the hosts that the configuration allows. A topic of an agenda may
 * name an issue of any repository, as the dictionary of tricks does; a post of the website says itself where on it it appears.
 */
const ours =
  /^(?:contributions\.txt$|https:\/\/(?:redirect\.)?github\.com\/(?:octo-|sofastack$|mosn\/mosn\/(?:issues|pull)\/\d+$)|https:\/\/(?:www\.sofastack\.tech$|www\.example\.org\/|meeting\.dingtalk\.com\/j\/|www\.bilibili\.com\/x))/;

function foreign(urls: readonly string[]): string[] {
  return urls.filter((url) => !ours.test(url));
}

/** What GitHub acts on in a text. */
const effect = /@[\w-]|#\d|\bGH-\d|https?:\/\/evil|www\.evil/;

/** Runs the commands over such a week, and registers the tests of what they wrote, said and sent. */
export function expectAHarmlessWeek(words: readonly string[]): void {
  let week: Outputs;

  function output(name: string): string {
    const text = week[name] ?? '';
    if (text === '') throw new Error(`There is no ${name}`);
    return text;
  }

  beforeAll(async () => {
    const config = {
      meetings: { series: [aWrittenSeries({ title: 'meeting', repositories: [everybody] })] },
      articles: { repository: website, path: 'blog', url: 'https://www.example.org/blog/' },
      publish: { repository: website, signoff: true },
      issuePicks: { count: 10, candidates: 10 },
      tasks: { count: 20 },
      poster: { limit: { people: 6, pullRequests: words.length } },
    };
    week = await runEverything(aHostileWorld(words), config, 'token');
  });

  // Of two hundred weeks one at a time is enough to hold.
  afterAll(() => {
    week = {};
  });

  test('the week has everybody’s words in it', () => {
    const { counts, diagnostics } = JSON.parse(output('publish: stdout'));
    const all = words.length;
    // Some words make two days of the agenda's one, or nothing that could be read: it is told then, and stays an ordinary issue.
    const isRead = !diagnostics.some(({ code }: { code: string }) => code === 'meeting-unreadable');
    const meetings = isRead
      ? { issues: all, recaps: 1, previews: 1 }
      : { issues: all + 1, recaps: 0, previews: 0 };

    expect(counts).toMatchObject({ pullRequests: all, releases: all, ...meetings });
    expect(counts.commits).toBe(all + 1);
    expect(counts.articles).toBe(all);
    expect(counts).toMatchObject({ picks: 10, tasks: Math.min(all, 20) });
  });

  test('nothing for people’s eyes steers a terminal or hides words', () => {
    const data = /\.png$|^(?:snapshot|document|report)\.json$|^avatars\/|^sent$|^preview\.html$/;
    const hiding = Object.entries(week).filter(
      ([name, text]) => !data.test(name) && /(?!\n)\p{Cc}|\p{Bidi_Control}|[\u{e0000}-\u{e007f}]/u.test(text),
    );

    expect(hiding.map(([name]) => name)).toEqual([]);
  });

  describe('the post', () => {
    const body = () => output(`${postFolder}/index.md`).replace(/^---\n[\s\S]*?\n---\n/, '');

    test('has the links of its facts, its poster, and nothing else that means something', () => {
      const { links, nodes } = readWithMicromark(body());

      expect(foreign(links.map(({ url }) => url))).toEqual([]);
      expect(links.length).toBeGreaterThan(10 * words.length);
      expect([...new Set(nodes)].toSorted()).toEqual([...postNodes, 'blockquote'].toSorted());
      expect(nodes.filter((node) => node === 'image')).toHaveLength(1);
      // An address may have brackets: there they mean nothing.
      const withoutAddresses = body().replaceAll(/\]\(\S*\)/g, ']()');
      expect(withoutAddresses.match(/!\[[^\]]*\]\(/g)).toHaveLength(1);
      expect(body()).not.toMatch(/\{\{|<(?!\/?(?:br|img)|https:\/\/[^\s<>]+>)|\[editor: false|【待编辑：假/);
    });
  });

  test('the front matter is YAML that says what the template says, in text of one line', () => {
    const [, matter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(output(`${postFolder}/index.md`)) ?? [];
    const said = parse(matter);

    expect(Object.keys(said)).toEqual(['title', 'description', 'categories', 'tags', 'date', 'images']);
    expect(said).toMatchObject({ categories: 'SOFA Weekly', tags: ['SOFA Weekly'] });
    expect([said.title, said.description].join('')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    expect(said.images).toEqual(['https://www.example.org/blog/2023-05-19/og.png']);
  });

  test('the post for other places has the same links, and nothing else that means something', () => {
    const { links, nodes } = readWithMicromark(output(`${postFolder}/post-absolute.md`));

    expect(foreign(links.map(({ url }) => url))).toEqual([]);
    expect(nodes.filter((node) => /html|code|table|footnote|definition/i.test(node))).toEqual([]);
    expect(nodes.filter((node) => node === 'image')).toHaveLength(1);
  });

  test('the questions to choose from have the links of their facts, and nothing else that means something', () => {
    const written = output(`${postFolder}/issue-picks.md`);
    const { links, nodes } = readWithMicromark(written);

    expect(foreign(links.map(({ url }) => url))).toEqual([]);
    expect(nodes.filter((node) => /image|html|code|table|footnote|definition/i.test(node))).toEqual([]);
    expect(written).not.toMatch(/\{\{|\[editor: false|【待编辑：假/);
  });

  test('the facts are JSON in which every word can be read again', () => {
    for (const name of ['snapshot.json', 'document.json', 'report.json']) {
      expect(() => JSON.parse(output(name)), name).not.toThrow();
      // What is no character is written as an escape: a file of UTF-8 has no place for half a pair.
      expect(output(name), name).not.toMatch(/\p{Cs}/u);
    }
    expect(JSON.parse(output('snapshot.json')).pullRequests).toHaveLength(words.length);
  });

  test('the ledger names work and people, and quotes nobody', () => {
    const { people, pullRequests, commits, picks, tasks, ...rest } = JSON.parse(output('ledger'));

    expect(people.every(({ login }: { login: string }) => /^octo-\w+$/.test(login))).toBe(true);
    expect([...pullRequests, ...picks, ...tasks].every((one) => /^octo-org\/engine#\d+$/.test(one))).toBe(
      true,
    );
    expect(commits.every((one: string) => /^[\da-f]{40}$/.test(one))).toBe(true);
    expect(Object.keys(rest).toSorted()).toEqual([
      'counts',
      'deleted',
      'edition',
      'schemaVersion',
      'snapshot',
      'window',
    ]);
  });

  test('every picture is there, for each newcomer one', () => {
    const pictures = Object.entries(week).filter(([name]) => name.endsWith('.png'));

    const names = pictures.flatMap(([name]) =>
      name.startsWith(postFolder) ? [name.slice(postFolder.length + 1).replace(/octo-\d+/, 'LOGIN')] : [],
    );

    expect([...new Set(names)].toSorted()).toEqual([
      'contributions.png',
      'newcomer-LOGIN.png',
      'og.png',
      'poster.png',
      'wechat-cover.png',
    ]);
    for (const [name, text] of pictures) expect(text.slice(1, 4), name).toBe('PNG');
  });

  describe('the pull request', () => {
    test('is called and lies where the configuration says', () => {
      expect(output('pull request: title')).toBe('SOFA Weekly 2023-05-19');
      expect(output('pull request: branch')).toBe('sofa-weekly/2023-05-19');
    });

    test('mentions nobody, refers to nothing, and holds no mark but ours', () => {
      const written = output('pull request: body');
      // The questions to choose from, to be pasted, are a block of code: there GitHub acts on nothing.
      const choices = `\`\`\`markdown\n${output(`${postFolder}/issue-picks.md`)}\`\`\`\n`;
      const rest = written.replace(choices, () => '');
      const { links, nodes } = readWithMicromark(rest);
      // Without our marks as they are written: what a stranger wrote looks like one only when it is read.
      const { text: visible } = readWithMicromark(rest.replaceAll(/<!--[\s\S]*?-->/g, ''));

      expect(readWithMicromark(written).nodes.filter((node) => node === 'code')).toHaveLength(1);
      expect(written).toContain(choices);
      expect(visible).toContain('no front matter');
      expect(visible).not.toMatch(effect);
      expect(foreign(links.map(({ url }) => url))).toEqual([]);
      expect(nodes.filter((node) => /image|html|table|code$/.test(node))).toEqual([
        'html',
        'html',
        'image',
        'html',
        'html',
      ]);
      expect(written.match(/<!-- sofa-weekly: (?:begin|end)/g)).toHaveLength(2);
    });

    test('has a commit that says nothing of strangers', () => {
      expect(output('messages')).toMatch(
        /^SOFA Weekly 2023-05-19: the draft\n\nSofa-Weekly-Edition: 2023-05-19\nSofa-Weekly-Snapshot: [\da-f]{64}\n(?:Sofa-Weekly-File: [\da-f]{40} [\w./-]+\n){4,5}Signed-off-by: [^\n]+\n$/,
      );
    });
  });

  describe('a workflow', () => {
    test('takes no command from anybody but us', () => {
      const plan = /^::stop-commands::(\S+)\n[\s\S]*\n::\1::\n$/;
      expect(output('dry run: stdout')).toMatch(plan);
      for (const name of ['dry run: stderr', 'publish: stdout', 'publish: stderr']) {
        const commands = output(name)
          .split('\n')
          .filter((line) => /^\s*::|##\[/.test(line));
        expect(
          commands.filter((line) => !/^::(?:notice|warning) title=SOFA Weekly[^:]*::[^\r]*$/.test(line)),
        ).toEqual([]);
      }
    });

    test('gets the outputs that there are, and no others', () => {
      const read = /(?<name>[\w-]+)<<(?<end>sofa-weekly-[\da-f-]{36})\n[^\n]*\n\k<end>\n/g;

      expect(output('GITHUB_OUTPUT').replace(read, '$<name> ').trim().split(' ')).toHaveLength(14);
    });

    test('has a summary that mentions nobody and refers to nothing', () => {
      const summary = output('GITHUB_STEP_SUMMARY');
      const { links, nodes } = readWithMicromark(summary);
      const pieces = readPieces(summary);
      const acting = pieces.filter((piece) =>
        /@[\w-]|#\d|\bGH-\d/.test(piece.replaceAll(/https:\/\/github\.com\/\S+/g, '')),
      );

      expect(pieces.length).toBeGreaterThan(words.length);
      expect(acting).toEqual([]);
      expect(foreign(links.map(({ url }) => url))).toEqual([]);
      expect(nodes.filter((node) => /image|html/.test(node))).toEqual(['html', 'html', 'html', 'html']);
    });
  });

  describe('pages', () => {
    /** HTML of our own making, read strictly. */
    const expectHarmless = (html: string) => {
      const { elements } = readHtml(html);
      const attributes = elements.flatMap((element) => Object.entries(element.attributes));
      const names = new Set(elements.map(({ name }) => name));

      expect(['script', 'iframe', 'object', 'form', 'base'].filter((name) => names.has(name))).toEqual([]);
      expect(attributes.filter(([name]) => name.startsWith('on'))).toEqual([]);
      expect(foreign(attributes.flatMap(([name, value]) => (name === 'href' ? [value] : [])))).toEqual([]);
      expect(attributes.filter(([name]) => /src/.test(name)).map(([, value]) => value)).toEqual([
        'contributions.png',
      ]);
      expect(
        attributes.filter(([name, value]) => name === 'style' && /url\(|@|expression/.test(value)),
      ).toEqual([]);
    };

    test('for WeChat load nothing and run nothing', () => {
      expectHarmless(output(`${postFolder}/wechat.html`));
    });

    test('of the preview hold everything as data, in frames that load nothing', () => {
      const page = output('preview.html');
      const scripts = [...page.matchAll(/<script([^>]*)>([^<]*(?:<(?!\/script)[^<]*)*)<\/script>/g)];
      const state = JSON.parse(scripts.find(([, attributes]) => attributes?.includes('"state"'))?.[2] ?? '');

      expect(page.match(/<script/g)).toHaveLength(3);
      expect(page.match(/<iframe/g)).toHaveLength(2);
      expect(state.content.pictureHosts).toEqual([]);
      expectHarmless(state.content.post);
      expectHarmless(state.content.wechat);
    });

    test('the poster is a drawing that fetches nothing', () => {
      const drawing = output(`${postFolder}/poster.svg`);
      const elements = [...drawing.matchAll(/<([^\s/>]+)/g)].map(([, name]) => name);
      const links = [...drawing.matchAll(/href="([^"]{0,20})/g)].map(([, link = '']) => link);

      expect([...new Set(elements)].toSorted()).toEqual(posterElements);
      expect(links.filter((link) => !/^(?:#|data:image\/(?:png|svg\+xml);)/.test(link))).toEqual([]);
      expect(drawing).not.toMatch(/\son\w+=|evil/);
    });
  });
}
