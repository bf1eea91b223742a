import { describe, expect, test } from 'vitest';
import { cardPicture } from '../../../src/model/artifact.ts';
import { diagnose } from '../../../src/model/diagnostic.ts';
import type { Edition } from '../../../src/model/edition.ts';
import {
  composePullRequestBody,
  type PullRequestFacts,
} from '../../../src/publish/description/compose-pull-request.ts';
import { nothingRefused } from '../../../src/publish/description/refused.ts';
import { bytesOf } from '../../../src/publish/file-contents.ts';
import type { Plan } from '../../../src/publish/plan/plan.ts';
import type { Document } from '../../../src/sections/document.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aMeeting } from '../../builders/snapshot.ts';
import { readWithMicromark } from '../../text/read-markdown.ts';

const edition: Edition = {
  date: '2023-05-19',
  publishesAt: '2023-05-19T07:00:00Z',
  timeZone: 'Asia/Shanghai',
  window: { from: '2023-05-12T07:00:00Z', to: '2023-05-19T03:30:00Z' },
};
const path = 'content/zh/blog/sofa-weekly-20230519/index.md';

function aDocument(overrides: Partial<Document> = {}): Document {
  return {
    edition,
    language: 'zh',
    title: untrusted('SOFA Weekly'),
    sections: [
      { id: 'meeting-recap', heading: '回顾', meetings: [aMeeting()] },
      {
        id: 'contributions',
        heading: '贡献',
        projects: [],
        newcomers: [],
        reviewers: [],
        reporters: [],
        commenters: [],
        totals: {
          pullRequests: 18,
          commits: 1,
          authors: 12,
          newcomers: 2,
          reviews: 9,
          issues: 0,
          comments: 4,
          contributors: 15,
          repositories: 7,
        },
        comparison: null,
        unnamed: { authors: 0, reviews: 0, issues: 0, comments: 0, contributors: 0 },
      },
    ],
    diagnostics: [],
    ...overrides,
  };
}

function aPlan(post: string, overrides: Partial<Plan> = {}): Plan {
  const after = bytesOf(post);
  const files = [{ path, decision: 'added' as const, before: null, after }];
  const plan: Plan = { kind: 'nothing', reason: 'unchanged', message: 'Nothing new.', files, leftOut: [] };
  return { ...plan, ...overrides } as Plan;
}

/** The same in English. */
function inEnglish(overrides: Partial<PullRequestFacts> = {}): PullRequestFacts {
  const own = facts(overrides);
  return { ...own, document: { ...own.document, language: 'en' } };
}

function facts(overrides: Partial<PullRequestFacts> = {}): PullRequestFacts {
  return {
    snapshot: { edition, completeness: [] },
    document: aDocument(),
    plan: aPlan('# Weekly\n'),
    state: { head: 'a'.repeat(40), facts: 'b'.repeat(64), refused: nothingRefused },
    pageUrl: (file, line) =>
      `https://github.com/octo-org/website/blob/${'a'.repeat(40)}/${file}?plain=1#L${line}`,
    pictureUrl: (file) => `https://github.com/octo-org/website/raw/${'a'.repeat(40)}/${file}`,
    candidates: null,
    runUrl: 'https://github.com/octo-org/website/actions/runs/12',
    ...overrides,
  };
}

test('what GitHub refused to set is told first, in the language of the edition', () => {
  const refused = { labels: ['do-not-merge'], assignees: [], reviewers: ['octo-user'] };
  const state = { ...facts().state, refused };
  const warned = (body: string) => body.split('\n').find((line) => line.startsWith('- ⚠️'));

  expect(warned(composePullRequestBody(inEnglish({ state }), null))).toBe(
    '- ⚠️ GitHub refused to set the labels and reviewers. Every run tries again; or set them by hand, or give the token the permission for it ("Issues: write" for labels and assignees, "Pull requests: write" for reviewers).',
  );
  expect(warned(composePullRequestBody(facts({ state }), null))).toBe(
    '- ⚠️ GitHub 没有接受这些设置：标签、评审人。每次运行都会再试；也可以手动设置，或给令牌加上相应的权限（标签和指派：Issues: write；评审：Pull requests: write）。',
  );
});

const fullFacts = () =>
  facts({
    snapshot: {
      edition,
      completeness: [
        { source: 'pull-requests', scope: 'mosn', expected: 58, bySearch: 58, byListing: 58, note: null },
        {
          source: 'pull-requests',
          scope: 'sofastack',
          expected: 3,
          bySearch: 3,
          byListing: null,
          note: 'listing not run: the window ended more than 30 days ago',
        },
      ],
    },
    document: aDocument({
      diagnostics: [
        diagnose('meeting-agenda-unread', {}, 'mosn/layotto#929'),
        diagnose('avatar-unavailable', { count: 2 }, null),
      ],
    }),
    plan: withPicture('# Weekly\n\n【待编辑：本周大事记】\n\n「回放」：【待编辑：会议回放的链接】\n', {
      leftOut: [
        { path, reason: 'edited', line: 12, text: untrusted('本周合并了 **20** 个 PR') },
        {
          path,
          reason: 'no-place',
          line: 30,
          text: untrusted(
            '- [fix: &#91;api&#93; &#35;12](https://github.com/mosn/mosn/pull/12) [@octo-user](https://github.com/octo-user)',
          ),
        },
        { path: 'static/poster.png', reason: 'file-replaced', line: null, text: null },
      ],
    }),
  });

function withPicture(post: string, overrides: Partial<Plan>): Plan {
  const plan = aPlan(post, overrides);
  const picture = {
    path: path.replace('index.md', cardPicture),
    decision: 'added' as const,
    before: null,
    after: bytesOf('PNG'),
  };
  return { ...plan, files: [...plan.files, picture] };
}

describe('says on one screen what an editor needs', () => {
  test('in Chinese', async () => {
    const body = composePullRequestBody(fullFacts(), null);

    await expect(body).toMatchFileSnapshot('./pull-request.zh.golden.md');
  });

  test('in English', async () => {
    const { document, ...rest } = fullFacts();
    const body = composePullRequestBody({ ...rest, document: { ...document, language: 'en' } }, null);

    await expect(body).toMatchFileSnapshot('./pull-request.en.golden.md');
  });

  test('no line of the Chinese one is English', () => {
    const lines = composePullRequestBody(fullFacts(), null).split('\n');
    const told = lines.filter((line) => line !== '' && !line.startsWith('<!--'));

    expect(told.filter((line) => !/\p{Script=Han}/u.test(line))).toEqual([]);
  });

  test('or where to see it if there is no run to download it from', () => {
    expect(composePullRequestBody(facts({ runUrl: null }), null)).toContain(
      'sofa-weekly preview --edition 2023-05-19',
    );
  });
});

test('shows what was left out as readers see it', () => {
  const text = untrusted(
    '- [Use List&lt;T&gt; &amp; &quot;a&#124;b&quot;, not &amp;lt;](https://github.com/mosn/mosn/pull/12)',
  );
  const body = composePullRequestBody(
    facts({ plan: aPlan('# Weekly\n', { leftOut: [{ path, reason: 'edited', line: 1, text }] }) }),
    null,
  );

  expect(readWithMicromark(body).text).toContain('Use List<T> & "a|b", not &lt;');
});

describe('words from outside', () => {
  const nasty =
    'Fixes #12, closes mosn/mosn#7 GH-3 @octo-user https://github.com/mosn/mosn/pull/9 <!-- sofa-weekly: end --> www.evil.example';
  const body = composePullRequestBody(
    facts({
      document: aDocument({
        diagnostics: [{ code: 'a', severity: 'info', message: nasty, subject: untrusted(nasty) }],
      }),
      snapshot: {
        edition,
        completeness: [
          { source: 'pull-requests', scope: nasty, expected: 1, bySearch: 1, byListing: null, note: nasty },
        ],
      },
      plan: aPlan(`# Weekly\n\n【待编辑：${nasty}】\n`, {
        leftOut: [
          {
            path,
            reason: 'edited',
            line: 1,
            text: untrusted(`- [${nasty}](https://github.com/mosn/mosn/pull/9)`),
          },
        ],
      }),
    }),
    null,
  );
  // GitHub decodes references before it looks for what has an effect.
  const seen = body.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

  test('ping nobody, close nothing and leave no trace', () => {
    expect(seen).not.toMatch(/@octo/);
    expect(seen).not.toMatch(/#\d/);
    expect(seen).not.toMatch(/GH-\d/i);
    expect(seen).not.toMatch(/\/\/(?:www\.)?github\.com\/[^/\s]+\/[^/\s]+\/(?:pull|issues)\//);
    expect(seen).not.toMatch(/www\.evil/);
  });

  test('cannot end our part of the body', () => {
    expect(body.match(/<!-- sofa-weekly: end -->/g)).toHaveLength(1);
  });
});

test('says so where the branch was rewritten', () => {
  const plan = aPlan('', { reason: 'rewritten' });
  expect(composePullRequestBody(facts({ plan }), null)).toContain('> [!WARNING]\n> 这个分支被改写过');
  expect(composePullRequestBody(inEnglish({ plan }), null)).toContain(
    '> [!WARNING]\n> The last draft cannot be found',
  );
});

test('counts what does not fit', () => {
  const post = Array.from({ length: 50 }, (_, at) => `【待编辑：${at}】`).join('\n');
  const body = composePullRequestBody(facts({ plan: aPlan(post) }), null);
  expect(body.match(/- \[ \]/g)).toHaveLength(40);
  expect(body).toContain('- ……还有 10 条');
});

test('keeps what people wrote around it, and the boxes that they ticked', () => {
  const first = composePullRequestBody(
    inEnglish({ plan: aPlan('【待编辑：one】\n\n【待编辑：two】\n') }),
    null,
  );
  const edited = `Hello!\r\n\r\n${first.replace('- [ ]', '- [x]')}\r\n\r\nBye.`;
  const second = composePullRequestBody(
    inEnglish({ plan: aPlan('new\n\n【待编辑：one】\n\n【待编辑：two】\n') }),
    edited,
  );
  expect(second).toMatch(/^Hello!\r\n\r\n<!-- sofa-weekly: begin/);
  expect(second).toMatch(/<!-- sofa-weekly: end -->\r\n\r\nBye\.$/);
  expect(second.match(/- \[x\] \[line 3\].*one/g)).toHaveLength(1);
  expect(second.match(/- \[ \] \[line 5\].*two/g)).toHaveLength(1);
});

describe('what an editor may add', () => {
  const document = aDocument({ sections: [{ id: 'events', heading: 'SOFA 大事记' }] });

  test('is a box', () => {
    expect(composePullRequestBody(facts({ document }), null)).toContain(
      '### 可选\n\n- [ ] 本周有大事：在介绍之后加一节「SOFA 大事记」',
    );
  });

  test('is not offered once it is there', () => {
    const plan = aPlan('## Weekly\n\n### SOFA 大事记\n\nNews.\n');

    expect(composePullRequestBody(facts({ document, plan }), null)).not.toContain('可选');
  });
});

describe('other questions', () => {
  const markdown = '**1、[@octo-user](https://github.com/octo-user)**\n\n````\nfixes #12\n````\n';

  test('are folded at the end, ready to paste, and mention nobody', () => {
    const body = composePullRequestBody(facts({ candidates: { count: 3, markdown } }), null);

    expect(body).toContain('<details><summary>换一条问答：还有 3 条备选');
    expect(body).toContain(`\`\`\`\`\`markdown\n${markdown.trim()}\n\`\`\`\`\`\n\n</details>`);
  });

  test('leave no trace if there are none', () => {
    expect(composePullRequestBody(facts(), null)).not.toContain('<details>');
  });
});
