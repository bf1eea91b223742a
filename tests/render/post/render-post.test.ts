import { beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import type { WrittenConfig } from '../../../src/config/written-config.ts';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import { renderPost } from '../../../src/render/post/render-post.ts';
import { loadTemplates, type Templates } from '../../../src/render/templates/load-templates.ts';
import { composeDocument } from '../../../src/sections/compose-document.ts';
import { sectionKinds } from '../../../src/sections/sections.ts';
import { cleanText } from '../../../src/text/clean-text.ts';
import { findEditorPlaces } from '../../../src/text/editor-places.ts';
import { safeUrl } from '../../../src/text/safe-url.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { type Language, languages } from '../../../src/words/languages.ts';
import { sectionIds } from '../../../src/words/section-ids.ts';
import { aConfig } from '../../builders/config.ts';
import { aMeeting, aSnapshot } from '../../builders/snapshot.ts';
import { readWithMarkdownIt, readWithMicromark } from '../../text/read-markdown.ts';
import { postNodes } from '../own-marks.ts';
import { hostileWeek, ordinaryWeek, quietWeek, weekConfig } from '../weeks.ts';

const templates = new Map<Language, Templates>();

beforeAll(async () => {
  for (const language of languages) templates.set(language, await loadTemplates({ language, folder: null }));
});

function render(snapshot: Snapshot, language: Language = 'zh', overrides: Partial<WrittenConfig> = {}) {
  const config = aConfig({ ...weekConfig, language, ...overrides });
  const own = templates.get(language);
  if (own === undefined) throw new Error(`no templates in ${language}`);
  const artifact = renderPost(composeDocument(snapshot, config), own, config);
  return { path: artifact.path, mediaType: artifact.mediaType, content: String(artifact.content) };
}

describe('the whole post', () => {
  describe.each(languages)('in %s', (language) => {
    it.each([
      ['an ordinary week', 'ordinary', ordinaryWeek],
      ['a week without news', 'quiet', quietWeek],
      ['a week of tricks', 'hostile', hostileWeek],
    ])('of %s', async (_, name, snapshot) => {
      const { content } = render(snapshot, language);

      await expect(content).toMatchFileSnapshot(`golden/${name}-${language}.golden.md`);
    });
  });
});

it.each([
  [
    'zh',
    '署名有误或不想被提到？[改一行就好](https://github.com/octo-org/site/blob/HEAD/config/contributors.yml)，也可以[告诉我们](https://github.com/octo-org/site/issues)',
  ],
  [
    'en',
    'Is a credit wrong, or would you rather not be named? [Change one line](https://github.com/octo-org/site/blob/HEAD/config/contributors.yml), or [open an issue](https://github.com/octo-org/site/issues).',
  ],
] as const)('in %s it says how a credit is corrected, if the configuration tells where', (language, line) => {
  const corrections = 'https://github.com/octo-org/site/blob/HEAD/config/contributors.yml';
  const post = { path: 'blog/{date}/index.md', ...weekConfig.post, corrections };
  const publish = { repository: 'octo-org/site' };

  expect(render(ordinaryWeek, language, { post, publish }).content).toContain(line);
});

it('an ordinary week has news for every section, so that the posts above show them all', () => {
  const { sections } = composeDocument(ordinaryWeek, aConfig(weekConfig));
  const shown = sections.filter((section) => sectionKinds[section.id].isNews(section)).map(({ id }) => id);

  expect(shown.toSorted()).toEqual(sectionIds.toSorted());
});

describe('a week of tricks', () => {
  const body = () => bodyOf(render(hostileWeek).content);

  it('has no node but those of the templates', () => {
    const nodes = new Set(readWithMicromark(body()).nodes);

    expect([...nodes].toSorted()).toEqual(postNodes);
    expect(readWithMarkdownIt(body()).nodes.filter((type) => /html|code|table|quote|hr/.test(type))).toEqual(
      [],
    );
  });

  it('has the links of its facts and no others', () => {
    const facts = new Set([
      'https://www.sofastack.tech',
      'https://github.com/sofastack',
      ...linksIn(JSON.parse(JSON.stringify(composeDocument(hostileWeek, aConfig(weekConfig))))),
    ]);

    const found = readWithMicromark(body()).links;

    expect(found.length).toBeGreaterThan(400);
    const others = found.filter(({ url }) => !facts.has(url)).map(({ url }) => url);
    expect(others).toEqual([
      'https://github.com/mosn/mosn/commits?author=octo-user&since=2023-05-12T07%3A00%3A00Z&until=2023-05-19T07%3A00%3A00Z',
    ]);
    // markdown-it has its own spelling of one bracket.
    const spelled = found.map(({ url, text }) => ({ url: url.replaceAll(']', '%5D'), text }));
    expect(readWithMarkdownIt(body()).links).toEqual(spelled);
  });

  it('shows every trick as it was written', () => {
    const articles = readWithMicromark(body().slice(body().indexOf('### 本周推荐阅读'))).links;

    expect(articles.map(({ text }) => text)).toEqual(
      hostileWeek.articles.map(({ title, url }) => cleanText(title) || url),
    );
  });

  it('has no shortcode, and no place for an editor that is not ours', () => {
    const { content } = render(hostileWeek);

    expect(content).not.toContain('{{');
    expect(findEditorPlaces(content).map(({ mark }) => mark)).toEqual([
      '【待编辑：讨论了什么、有什么结论】',
      '【待编辑：链接；没有就删去这一行】',
    ]);
  });

  it('keeps the title in its place in the front matter', () => {
    const { content } = render(hostileWeek);
    const written = parseDocument(content.slice(4, content.indexOf('\n---\n')), { strict: true });

    expect(written.errors).toEqual([]);
    expect(written.toJS()).toEqual({
      title: 'SOFA Weekly｜MOSN <script>、1{{< nope >}}" --- evil: true 版本发布',
      authorlink: 'https://github.com/sofastack',
      description: expect.any(String),
      categories: 'SOFA Weekly',
      tags: ['SOFA Weekly'],
      date: '2023-05-19T15:00:00+08:00',
      cover: 'https://pictures.example/cover.png',
      images: ['og.png'],
    });
  });
});

describe('the post', () => {
  it('lies where the configuration says', () => {
    const post = { path: 'content/{date}/{yyyymmdd}.md' };

    expect(render(quietWeek, 'zh', { post })).toMatchObject({
      path: 'content/2023-05-19/20230519.md',
      mediaType: 'text/markdown',
    });
  });

  it('has no keys, pictures or sections that nobody gave', () => {
    const { content } = render(quietWeek, 'zh', {
      post: { path: '{date}.md' },
      sections: ['events', 'meeting-recap', 'reading'],
    });

    expect(content).toBe(
      [
        '---',
        'title: "SOFA Weekly｜2023 年 5 月 19 日"',
        'description: "SOFA Weekly｜2023 年 5 月 19 日"',
        'categories: "SOFA Weekly"',
        'tags: ["SOFA Weekly"]',
        'date: 2023-05-19T15:00:00+08:00',
        'images: ["og.png"]',
        '---',
        '',
        '### 本周推荐阅读',
        '',
        '【待编辑：每行一篇；没有就删去这一节】',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [
      '自建各种 Component',
      '自建各种 Component',
      '- [自建各种 Component #902](https://github.com/mosn/layotto/issues/902)',
    ],
    [
      '2023 开源之夏-课题汇总 #902',
      '2023开源之夏-课题汇总',
      '- [2023开源之夏-课题汇总 #902](https://github.com/mosn/layotto/issues/902)',
    ],
    [
      'Support Pluggable Components：#902。',
      'support pluggable components',
      '- [support pluggable components #902](https://github.com/mosn/layotto/issues/902)',
    ],
    [
      '#902 自建各种 Component（by @octo-user）',
      '自建各种 Component',
      '- [#902](https://github.com/mosn/layotto/issues/902) 自建各种 Component（by @octo-user）',
    ],
    ['C#', 'C++', '- C&#35; [C++ #902](https://github.com/mosn/layotto/issues/902)'],
  ])('says a topic’s words %j beside the title %j only where they differ', (text, title, line) => {
    const references = [
      {
        repository: 'mosn/layotto',
        number: 902,
        title: untrusted(title),
        url: 'https://github.com/mosn/layotto/issues/902',
      },
    ];
    const meeting = aMeeting({
      startsAt: '2023-05-24T06:00:00Z',
      agenda: [{ text: untrusted(text), depth: 0, references }],
    });

    const { content } = render(aSnapshot({ meetings: [meeting] }), 'zh', { sections: ['meeting-preview'] });

    expect(bodyOf(content)).toContain(`\n${line}\n`);
  });

  it('leaves out what nobody said about a meeting', () => {
    const startsAt = '2023-05-24T06:00:00Z';
    const meeting = aMeeting({
      startsAt,
      endsAt: null,
      joinCode: null,
      phones: [],
      joinUrl: null,
      agenda: [],
    });

    const { content } = render(aSnapshot({ meetings: [meeting] }), 'zh', { sections: ['meeting-preview'] });

    expect(bodyOf(content)).toContain(
      [
        '**Layotto：**',
        '**主题**：Layotto 社区会议',
        '**时间**：5 月 24 日 14:00',
        '「**Layotto**」：<https://github.com/mosn/layotto/issues/929>',
      ].join('\n\n'),
    );
  });

  it.each([
    ['zh', '2023-12-29T15:30:00Z', '2023-12-29T17:00:00Z', '12 月 29 日 23:30 - 12 月 30 日 01:00'],
    ['zh', '2024-01-02T06:00:00Z', null, '2024 年 1 月 2 日 14:00'],
    ['en', '2024-01-02T06:00:00Z', null, 'Tue 2 Jan 2024, 14:00 (Asia/Shanghai)'],
    [
      'en',
      '2023-12-31T15:30:00Z',
      '2023-12-31T17:00:00Z',
      'Sun 31 Dec, 23:30–Mon 1 Jan 2024, 01:00 (Asia/Shanghai)',
    ],
  ] as const)('tells a time in %s: %s to %s', (language, startsAt, endsAt, expected) => {
    const edition = {
      date: '2023-12-29',
      publishesAt: '2023-12-29T07:00:00Z',
      timeZone: 'Asia/Shanghai',
      window: { from: '2023-12-22T07:00:00Z', to: '2023-12-29T07:00:00Z' },
    };

    const { content } = render(aSnapshot({ edition, meetings: [aMeeting({ startsAt, endsAt })] }), language);

    expect(content).toContain(expected);
  });
});

function bodyOf(post: string): string {
  return post.slice(post.indexOf('\n---\n') + 5);
}

/** Every link that a document carries, in the spelling in which it leaves. */
function linksIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'string' && /url$/i.test(key) ? (safeUrl(one) ?? []) : linksIn(one),
  );
}
