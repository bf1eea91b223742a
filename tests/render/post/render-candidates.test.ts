// Picks in the post and candidates beside it: one form, and hostile words stay words.
import { beforeAll, describe, expect, it } from 'vitest';
import { candidatesFile } from '../../../src/model/artifact.ts';
import type { Answered } from '../../../src/model/snapshot.ts';
import { renderCandidates } from '../../../src/render/post/render-candidates.ts';
import { renderPost } from '../../../src/render/post/render-post.ts';
import { loadTemplates, type Templates } from '../../../src/render/templates/load-templates.ts';
import { composeDocument } from '../../../src/sections/compose-document.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aConfig } from '../../builders/config.ts';
import { aSnapshot } from '../../builders/snapshot.ts';

let templates: Templates;
beforeAll(async () => {
  templates = await loadTemplates({ language: 'zh', folder: null });
});

function anAnswered(
  number: number,
  question: string,
  answer: string,
  title = 'How do I set a timeout?',
): Answered {
  const url = `https://github.com/sofastack/sofa-rpc/issues/${number}`;
  return {
    repository: 'sofastack/sofa-rpc',
    number,
    title: untrusted(title),
    url,
    author: 'octo-reader',
    createdAt: '2023-05-01T00:00:00Z',
    closedAt: null,
    labels: [],
    reactions: 0,
    answeredInWindow: true,
    question: untrusted(question),
    answer: {
      author: 'octo-member',
      url: `${url}#issuecomment-1`,
      createdAt: '2023-05-15T00:00:00Z',
      text: untrusted(answer),
    },
  };
}

function render(answered: readonly Answered[], count = 1) {
  const config = aConfig({
    projects: { SOFARPC: ['sofastack/sofa-rpc'] },
    sections: ['issue-picks'],
    issuePicks: { count },
  });
  const document = composeDocument(
    aSnapshot({ answered, replied: [{ repository: 'mosn/mosn', number: 1 }] }),
    config,
  );
  const post = renderPost(document, templates, config);
  return { post: String(post.content), candidates: renderCandidates(document, post, templates, config) };
}

describe('the picks', () => {
  it('have the form of the published editions', () => {
    const { post, candidates } = render([
      anAnswered(1321, 'It is too short by default.', 'Set it in the consumer: it is 3 seconds by default.'),
      anAnswered(1320, '如何配置超时时间？', '在消费者上设置即可，默认是 3 秒。', '如何配置超时时间'),
    ]);

    expect(post.slice(post.indexOf('###'))).toBe(`### SOFAStack GitHub issue 精选

本周各项目回复 issue 共计 **1** 条，精选如下：

**1、[@octo-reader](https://github.com/octo-reader) [#1320](https://github.com/sofastack/sofa-rpc/issues/1320)**

> 如何配置超时时间

A：在消费者上设置即可，默认是 3 秒。（[@octo-member](https://github.com/octo-member)）

「**SOFARPC**」：<https://github.com/sofastack/sofa-rpc/issues/1320>
`);
    expect(candidates.map(({ path }) => path)).toEqual([
      `content/zh/blog/sofa-weekly-20230519/${candidatesFile}`,
    ]);
    expect(String(candidates[0]?.content)).toMatch(
      /^\*\*1、.*#1321.*\n\n> How do I set a timeout\?\n>\n> It is too short by default\.\n\nA：Set it/,
    );
  });

  it('show no hostile word as markup', () => {
    const trick = '<script>alert(1)</script> {{< nope >}} ![x](https://evil.example/x.png)';
    const { post } = render([anAnswered(1, trick, trick, trick)]);

    expect(post).not.toMatch(/<script|\{\{<|!\[x\]\(/);
  });
});

it('without candidates there is no file', () => {
  expect(render([anAnswered(1, 'Why?', 'Because it is so.')]).candidates).toEqual([]);
});
