// Builder of what a preview shows.
import type { PreviewContent } from '../../src/preview/preview-state.ts';

export function aContent(overrides: Partial<PreviewContent> = {}): PreviewContent {
  return {
    language: 'en',
    name: 'SOFA Weekly',
    title: 'SOFA Weekly | Contributions this week',
    date: '2023-05-19',
    window: '12 – 19 May 2023',
    post: '<!doctype html><html><body class="post"><p>The post</p></body></html>',
    wechat: '<!doctype html><html><body class="wechat"><section>The article</section></body></html>',
    pictureHosts: [],
    markdown: '# The post\n',
    length: { words: '', isTooLong: false },
    summary: '',
    absolute: null,
    pictures: [],
    diagnostics: [],
    places: [],
    findings: [],
    ...overrides,
  };
}
