import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/sections/document.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aConfig } from '../../builders/config.ts';
import { posterElements } from '../own-marks.ts';
import { type DrawnWeek, drawWeek, elementsOf, imagesOf, type LaidOutBox } from './draw-week.ts';
import {
  aCommit,
  aContributionsSection,
  aContributor,
  aCreditedPullRequest,
  aDocument,
  aProject,
  hostileTitles,
  hostileWeek,
  oneContributor,
  realWeek,
  someThanks,
  weekOf,
} from './weeks.ts';

describe('words', () => {
  it('name the edition, the week, every project, pull request and contributor', async () => {
    const { words } = await drawWeek(realWeek());

    expect(words).toEqual(
      expect.arrayContaining([
        'SOFA Weekly',
        '2023.05.19',
        '2023 年 5 月 12 日 – 5 月 19 日',
        'MOSN',
        '#2309',
        'make grpc filter support\u00a0uds',
        'Layotto',
        '#923',
        'feat: make layotto support\u00a0unix',
        '#930',
        'feat: add document to\u00a0sidebar',
        'wenxuwan',
        'seeflood',
      ]),
    );
  });

  it('count one in the singular', async () => {
    const { words } = await drawWeek({ ...oneContributor(), language: 'en' });

    const figures = words.slice(words.indexOf('1'), words.indexOf('Contributors'));
    expect(figures).toEqual(['1', 'merged PR', '1', 'person', '1', 'newcomer', '1', 'project']);
  });

  it('are the same on Thursday evening and on Friday, while nothing happened in between', async () => {
    const friday = realWeek();
    const window = { ...friday.edition.window, to: '2023-05-18T12:00:00Z' };
    const thursday = { ...friday, edition: { ...friday.edition, window } };

    expect((await drawWeek(thursday)).svg).toBe((await drawWeek(friday)).svg);
  });

  it('name the repository where the name of the project does not', async () => {
    const pullRequests = ['sofastack/sofa-rpc', 'sofastack/sofa-rpc-node'].map((repository, at) =>
      aCreditedPullRequest({ repository, number: 111 + at }),
    );
    const document = aDocument(aContributionsSection({ projects: [aProject('SOFARPC', pullRequests)] }));

    const { words } = await drawWeek(document);

    expect(words).not.toContain('sofastack/sofa-rpc');
    expect(words.slice(words.indexOf('#112'), -1)).toEqual([
      ...['#112', 'Make it\u00a0better'],
      ...['OU', 'octo-user', 'sofastack/sofa-rpc-node'],
    ]);
  });

  it('say what was pushed without a pull request, many commits of one person in one line', async () => {
    const [author, other] = [aContributor('octo-user'), aContributor('octo-other')];
    const repository = 'sofastack/sofa-serverless';
    const commits = [
      aCommit({
        repository,
        oid: '1f0c2a9'.padEnd(40, '0'),
        headline: untrusted('init'),
        contributors: [other],
      }),
      ...Array.from({ length: 12 }, (_, at) =>
        aCommit({
          repository,
          oid: `${at}`.padEnd(40, 'a'),
          headline: untrusted('Update README'),
          contributors: [author],
        }),
      ),
    ];
    const document = aDocument(
      aContributionsSection({
        projects: [aProject('SOFAServerless', [aCreditedPullRequest({ repository })], commits)],
      }),
    );

    const { words } = await drawWeek(document);
    const config = aConfig({ poster: { limit: { pullRequests: 2 } } });
    const { words: few } = await drawWeek(document, config);

    expect(words.slice(words.lastIndexOf('SOFAServerless'), -1)).toEqual([
      ...['SOFAServerless', '1 个 PR', '13 次提交', '2 位贡献者'],
      ...['#1', 'Make it\u00a0better', 'OU', 'octo-user'],
      ...['1f0c2a9', 'init', 'OO', 'octo-other'],
      ...['×12', 'Update\u00a0README', 'OU', 'octo-user'],
    ]);
    expect(few.slice(-3)).toEqual(['OO', 'octo-other', '另有 12 次直接提交']);
  });

  it('are drawn as outlines: nothing from outside becomes markup', async () => {
    const { svg } = await drawWeek(hostileWeek());

    const elements = elementsOf(svg);
    expect([...new Set(elements.map(({ name }) => name))].toSorted()).toEqual(posterElements);
    const links = elements.flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(links.filter((link) => !/^(?:#\w+$|data:image\/svg\+xml;base64,)/.test(link))).toEqual([]);
    expect(svg.replace(/<[^>]*>/g, '').trim()).toBe('');
  });

  it('are bold by the font, never by an outline around them', async () => {
    const { svg } = await drawWeek(oneContributor());

    const outlined = elementsOf(svg).filter(
      ({ name, attributes }) =>
        name === 'path' &&
        attributes.get('fill') !== 'none' &&
        Number(attributes.get('stroke-width') ?? 0) > 0,
    );
    expect(outlined).toEqual([]);
  });

  it('stay in the picture and clear of each other, whatever strangers write', async () => {
    const words = fc.oneof(
      fc.constantFrom(...hostileTitles),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc
        .array(fc.constantFrom('超', 'W', ' ', '-', '👩‍💻', 'ﷺ', 'ffi', '\u0301', '。', '\u00a0'), {
          maxLength: 200,
        })
        .map((parts) => parts.join('')),
    );
    const rows = fc.array(fc.record({ title: words, name: words, people: fc.integer({ min: 0, max: 9 }) }), {
      maxLength: 8,
    });

    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        expect(misplaced(await drawWeek(strangersWeek(written)))).toEqual([]);
      }),
      { numRuns: 6, seed: 20_230_519, endOnFailure: true },
    );
  }, 60_000);

  it('that no font has give way to the login, to plain letters, or to an ellipsis', async () => {
    const person = aContributor('octo-user', { name: untrusted('བསོད་ནམས Octo') });

    const { words } = await drawWeek(weekOf([person], 'Ọ́lá བསོད 🇨🇳 fixed'));

    expect(words).toContain('octo-user');
    expect(words).toContain('Ọlá … CN\u00a0fixed');
  });

  it('are drawn in the letters that they are written in', async () => {
    const names = [
      ...['José Álvarez', 'Łukasz Żółć', 'Nguyễn Văn Ánh', 'Ğülşah Ōta', 'Юрій Ївга', 'Ελένη Παπά'],
      ...['홍길동', '山田 たろう', '龍 齋藤', 'अमित', 'محمد علي', 'דוד כהן'],
    ];
    const people = names.map((name, at) => aContributor(`octo-user-${at}`, { name: untrusted(name) }));

    const { words } = await drawWeek(weekOf(people, names.join(', ')));

    expect(words.filter((text) => names.includes(text))).toEqual([...names, ...names]);
    expect(words.map((text) => text.replace('\u00a0', ' '))).toContain(names.join(', '));
  });

  it('of a name that cannot be drawn as a whole are not drawn at all: the login is', async () => {
    const names = ['Ọ́lá', '王㐂', 'བསོད་ནམས'];
    const people = names.map((name, at) => aContributor(`octo-user-${at}`, { name: untrusted(name) }));

    const { words } = await drawWeek(weekOf(people));

    const logins = people.map(({ login }) => login);
    expect(words.filter((text) => logins.includes(text))).toEqual([...logins, ...logins]);
    expect(words.filter((text) => text === 'OU')).toHaveLength(6);
  });

  it('may hold emoji, which are drawn as pictures', async () => {
    const [plain, withEmoji] = [await drawWeek(realWeek()), await drawWeek(weekOf([], 'ship it 🚀 👩‍💻'))];

    expect(imagesOf(plain)).toHaveLength(0);
    expect(imagesOf(withEmoji)).toHaveLength(2);
  });
});

interface Written {
  readonly title: string;
  readonly name: string;
  readonly people: number;
}

function strangersWeek(rows: readonly Written[]): Document {
  const people = rows.map(({ name }, at) => aContributor(`octo-user-${at}`, { name: untrusted(name) }));
  const pullRequests = rows.map((row, at) =>
    aCreditedPullRequest({
      repository: `mosn/${'r'.repeat(1 + at * 12)}`,
      number: 10 ** at,
      title: untrusted(row.title),
      contributors: people.slice(0, row.people),
      firstContribution: at === 0,
    }),
  );
  return aDocument(
    aContributionsSection({
      heading: rows[0]?.title.replace(/\s/g, '') || 'Contributions',
      projects: [aProject(rows[1]?.title || 'MOSN', pullRequests)],
      newcomers: people.slice(0, 1),
      reviewers: people.map((person, at) => someThanks(person, 7 ** at)),
    }),
  );
}

/** Words that leave the picture or lie on others. */
function misplaced({ boxes }: DrawnWeek): readonly string[] {
  const [picture, ...inside] = boxes;
  const texts = inside.filter(({ text, width, height }) => text !== null && width * height > 0);
  const outside = texts.filter((box) => picture !== undefined && !contains(picture, box));
  const covered = texts.filter((box, at) => texts.slice(at + 1).some((other) => overlap(box, other)));
  return [...outside, ...covered].map(({ text }) => text ?? '');
}

function contains(outer: LaidOutBox, inner: LaidOutBox): boolean {
  return (
    outer.left <= inner.left &&
    outer.top <= inner.top &&
    inner.left + inner.width <= outer.left + outer.width &&
    inner.top + inner.height <= outer.top + outer.height
  );
}

function overlap(a: LaidOutBox, b: LaidOutBox): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
