// The post for places that know nothing of the website.
import { describe, expect, it } from 'vitest';
import { postUrl } from '../../../src/config/post-address.ts';
import { renderAbsolute, withAbsoluteAddresses } from '../../../src/render/post/render-absolute.ts';
import { composeDocument } from '../../../src/sections/compose-document.ts';
import { aConfig } from '../../builders/config.ts';
import { aSnapshot } from '../../builders/snapshot.ts';

const page = 'https://www.sofastack.tech/blog/sofa-weekly-20230519/';
const path = 'content/zh/blog/sofa-weekly-{yyyymmdd}/index.md';
const articles = {
  repository: 'sofastack/sofastack.tech',
  path: 'content/zh/blog',
  url: 'https://www.sofastack.tech/blog/',
};

describe('addresses', () => {
  it('are found in each of many blocks and items, and not in code with blank lines in it', () => {
    const before = '[a](a/)\n\n- [b](b/)\n- two\n\n  [c](c/)\n\n### [d](d/)\n';
    const after = before.replaceAll(/\((.\/)\)/g, (_, target) => `(${page}${target})`);
    const code = '```\none\n\n[a](a/)\n- [b](b/)\n```\n';

    expect(withAbsoluteAddresses(before, page)).toBe(after);
    expect(withAbsoluteAddresses(`${code}\n${before}`, page)).toBe(`${code}\n${after}`);
  });

  it.each([
    ['![a picture](contributions.png)', `![a picture](${page}contributions.png)`],
    ['[up](../other/)', '[up](https://www.sofastack.tech/blog/other/)'],
    ['[root](/about/ "title")', '[root](https://www.sofastack.tech/about/ "title")'],
    ['[<>](<contributions.png>)', `[<>](<${page}contributions.png>)`],
    ['[contributions.png](contributions.png)', `[contributions.png](${page}contributions.png)`],
    ['[ref]\n\n[ref]: a.png', `[ref]\n\n[ref]: ${page}a.png`],
    ['[![x](a.png)](b/)', `[![x](${page}a.png)](${page}b/)`],
    ['[absolute](https://github.com/mosn/mosn)', '[absolute](https://github.com/mosn/mosn)'],
    ['[mail](mailto:x) `[code](a.png)`', '[mail](mailto:x) `[code](a.png)`'],
    ['[broken](https:/one-slash)', '[broken](https:/one-slash)'],
  ])('%s', (source, result) => {
    expect(withAbsoluteAddresses(source, page)).toBe(result);
  });
});

describe('the page of a post', () => {
  it('is below the articles, if posts lie there', () => {
    expect(postUrl(aConfig({ post: { path }, articles }), '2023-05-19')).toBe(page);
  });

  it('is what the configuration says', () => {
    const url = 'https://blog.example/{date}/';

    expect(postUrl(aConfig({ post: { path, url }, articles }), '2023-05-19')).toBe(
      'https://blog.example/2023-05-19/',
    );
  });

  it('is not known otherwise', () => {
    expect(postUrl(aConfig({ post: { path } }), '2023-05-19')).toBeNull();
    expect(postUrl(aConfig({ post: { path: 'news/{date}.md' }, articles }), '2023-05-19')).toBeNull();
  });
});

describe('the version for other places', () => {
  const post = {
    path: 'content/zh/blog/x/index.md',
    mediaType: 'text/markdown',
    content: '---\ntitle: x\n---\n\n![p](contributions.png)\n',
  };

  it('has a heading instead of front matter', () => {
    const config = aConfig({ post: { path }, articles });
    const [file] = renderAbsolute(composeDocument(aSnapshot(), config), post, config);

    expect(file?.path).toBe('content/zh/blog/x/post-absolute.md');
    expect(file?.content).toBe(`# SOFA Weekly｜2023 年 5 月 19 日\n\n![p](${page}contributions.png)\n`);
  });

  it('is not made if nobody knows where posts appear', () => {
    const config = aConfig();

    expect(renderAbsolute(composeDocument(aSnapshot(), config), post, config)).toEqual([]);
  });
});
