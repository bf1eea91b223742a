import { beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { renderPostPage } from '../../src/preview/post-page.ts';
import { composePreview } from '../../src/preview/preview-content.ts';
import { renderPost } from '../../src/render/post/render-post.ts';
import { loadTemplates, type Templates } from '../../src/render/templates/load-templates.ts';
import { composeDocument } from '../../src/sections/compose-document.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { aConfig } from '../builders/config.ts';
import { aSnapshot } from '../builders/snapshot.ts';
import { readHtml } from '../render/wechat/read-html.ts';
import { hostileWeek, ordinaryWeek, quietWeek, weekConfig } from '../render/weeks.ts';

let templates: Templates;

beforeAll(async () => {
  templates = await loadTemplates({ language: 'zh', folder: null });
});

const config = aConfig({
  ...weekConfig,
  post: {
    path: 'weekly-{date}/index.md',
    tags: ['SOFA Weekly', '开源'],
    banner: 'https://pictures.example.org/banner.png',
    footer: 'https://more.example.org/footer.png?a=1',
  },
});

const png = {
  path: 'weekly-2023-05-19/contributions.png',
  mediaType: 'image/png',
  content: Buffer.from('PNG'),
};

function preview(snapshot: Snapshot) {
  const document = composeDocument(snapshot, config);
  return composePreview(
    { document, artifacts: [renderPost(document, templates, config), png], handouts: [] },
    config,
    'p {}',
  );
}

function elementNames(page: string): string[] {
  return [...new Set(readHtml(page).elements.map(({ name }) => name))].toSorted();
}

describe('the preview of an edition', () => {
  it('says what it is, and shows the post as Markdown to the letter', () => {
    const { name, date, title, window, language, markdown } = preview(ordinaryWeek);
    const document = composeDocument(ordinaryWeek, config);

    expect([name, date, language]).toEqual(['SOFA Weekly', '2023-05-19', 'zh']);
    expect(title).toMatch(/^SOFA Weekly｜SOFARPC/);
    expect(window).toContain('5 月 12 日');
    expect(markdown).toBe(renderPost(document, templates, config).content);
  });

  it('has the post with its title, its date and its tags, and marks the places for an editor', () => {
    const { post } = preview(ordinaryWeek);

    expect(post).toContain('<p>2023-05-19 15:00 · SOFA Weekly · 开源</p>');
    expect(readHtml(post).text).toContain('feat(lb): EdfLoadBalancer supports slow start mode #2309');
    expect(post).toContain('<mark>【待编辑：讨论了什么、有什么结论】</mark>');
  });

  it('opens links of the post in a window of their own, which learns nothing of this one', () => {
    const links = readHtml(preview(ordinaryWeek).post).elements.filter(({ name }) => name === 'a');

    expect(links.length).toBeGreaterThan(10);
    for (const { attributes } of links)
      expect(attributes).toMatchObject({ target: '_blank', rel: 'noopener noreferrer' });
  });

  it('loads no picture by itself, and names the hosts of those that are not ours', () => {
    const { post, wechat, pictureHosts } = preview(ordinaryWeek);
    const pictures = [post, wechat].map((page) =>
      readHtml(page)
        .elements.filter(({ name }) => name === 'img')
        .map(({ attributes }) => attributes),
    );

    expect(pictures[0]?.map((attributes) => [attributes.src, attributes['data-src']])).toEqual([
      [undefined, 'https://pictures.example.org/banner.png'],
      [undefined, 'contributions.png'],
      [undefined, 'https://more.example.org/footer.png?a=1'],
    ]);
    expect(pictures[1]?.map((attributes) => [attributes.src, attributes['data-src']])).toEqual(
      pictures[0]?.map((attributes) => [attributes.src, attributes['data-src']]),
    );
    expect(pictureHosts).toEqual(['https://more.example.org', 'https://pictures.example.org']);
  });

  it('has the pictures with the words for them, and knows of weeks without any', () => {
    const document = composeDocument(quietWeek, config);
    const quiet = composePreview(
      { document, artifacts: [renderPost(document, templates, config)], handouts: [] },
      config,
      '',
    );

    expect(preview(ordinaryWeek).pictures).toEqual([
      {
        use: 'card',
        file: 'contributions.png',
        picture: `data:image/png;base64,${Buffer.from('PNG').toString('base64')}`,
        alt: expect.stringContaining('octo-newcomer'),
      },
    ]);
    expect(quiet.pictures).toEqual([]);
  });

  it('lists what waits for an editor, and what an editor should know', () => {
    const subject = untrusted('mosn/layotto#929\u202e');
    const { places, diagnostics } = preview(
      aSnapshot({
        diagnostics: [{ code: 'recording-missing', severity: 'info', message: 'No recording.', subject }],
      }),
    );

    expect(places).toEqual(['【待编辑：每行一篇；没有就删去这一节】']);
    expect(diagnostics).toEqual([
      { code: 'recording-missing', severity: 'info', message: 'No recording.', subject: 'mosn/layotto#929' },
    ]);
  });
});

describe('a week of tricks', () => {
  it('has no element but those of the templates, and no link that runs', () => {
    const { post, wechat } = preview(hostileWeek);

    expect(elementNames(post)).toEqual(
      'a body em h1 h2 h3 h4 head header html img li mark meta p strong style ul'.split(' '),
    );
    expect(elementNames(wechat)).not.toContain('script');
    for (const page of [post, wechat]) {
      const { elements, text } = readHtml(page);
      const names = elements.flatMap(({ attributes }) => Object.keys(attributes));
      expect(names.filter((name) => name.startsWith('on'))).toEqual([]);
      expect(
        elements
          .flatMap(({ attributes }) => attributes.href ?? [])
          .filter((href) => !href.startsWith('https://')),
      ).toEqual([]);
      expect(text).toContain('<script>alert(1)</script>');
    }
  });

  it('is text also where a template wrote HTML', () => {
    const page = renderPostPage('---\ntitle: x\n---\n\n<script>alert(1)</script>\n\nA <b>bold</b> word.\n', {
      title: untrusted('<i>Title</i>'),
      about: '',
    });

    expect(readHtml(page)).toEqual({
      elements: ['header', 'h1', 'p', 'p', 'p'].map((name) => ({ name, attributes: {} })),
      text: expect.stringContaining('<i>Title</i>\n<script>alert(1)</script>\nA <b>bold</b> word.'),
    });
  });

  it('cannot make a place for an editor', () => {
    expect(
      preview(hostileWeek).places.filter((place) => place.includes('假的') || place.includes('false')),
    ).toEqual([]);
  });
});
