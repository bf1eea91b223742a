// A week that no post can list: the post stays readable, and the file beside it has everything.
import { beforeAll, describe, expect, test } from 'vitest';
import { renderFullList } from '../../../src/render/post/render-full-list.ts';
import { renderPost } from '../../../src/render/post/render-post.ts';
import { loadTemplates } from '../../../src/render/templates/load-templates.ts';
import { composeDocument } from '../../../src/sections/compose-document.ts';
import type { Language } from '../../../src/words/languages.ts';
import { aConfig } from '../../builders/config.ts';
import { aLargeWeek } from '../../builders/large-week.ts';

async function render(language: Language, projects: number, each: number) {
  const config = aConfig({ language });
  const document = composeDocument(aLargeWeek(projects, each), config);
  const post = renderPost(document, await loadTemplates({ language, folder: null }), config);
  return { post: String(post.content), files: renderFullList(document, post) };
}

test('an ordinary week has no such file', async () => {
  const { post, files } = await render('en', 12, 7);

  expect(files).toEqual([]);
  expect(post).not.toContain('contributions.txt');
});

describe('a week of 10,000 pull requests in 2,500 projects', () => {
  let week: Awaited<ReturnType<typeof render>>;
  beforeAll(async () => {
    week = await render('en', 2500, 4);
  });

  test('has a post that somebody can read', () => {
    const { post } = week;

    expect(post).toContain('Listed below: 300, and 9,701 more in the [full list](contributions.txt).');
    expect(post).toContain('| project-0000 | 4 | 1 |\n| project-0001 | 4 |  |\n');
    expect(post).toContain('| 2,425 other projects | 9,700 |  |\n');
    expect(post).toContain(', and [9,900 more](contributions.txt)');
    expect(post.match(/^- /gm)?.length).toBeLessThan(350);
    expect(post.length).toBeLessThan(100_000);
  });

  test('says so in Chinese', async () => {
    const { post } = await render('zh', 10, 50);

    expect(post).toContain('下面列出 300 项，其余 201 项见[完整名单](contributions.txt)。');
    expect(post).toContain('\n\n另有 20 项\n\n');
    expect(post).toContain('，以及[另外 400 位同学](contributions.txt)');
  });

  test('has all of it in the file beside the post', () => {
    const { files } = week;
    const lines = String(files[0]?.content).split('\n');

    expect(files.map(({ path, mediaType }) => [path, mediaType])).toEqual([
      ['content/zh/blog/sofa-weekly-20230519/contributions.txt', 'text/plain'],
    ]);
    expect(
      lines.filter((line) =>
        /^https:\S+\/pull\/\d+ Make thing \d+ better · @octo-user-\d+(?: 🎉)?$/.test(line),
      ).length,
    ).toBe(10_000);
    expect(lines.filter((line) => line.endsWith(' 🎉')).length).toBe(2500);
    expect(lines.filter((line) => /^@octo-user-\d+ · 1 review$/.test(line)).length).toBe(10_000);
  });
});
