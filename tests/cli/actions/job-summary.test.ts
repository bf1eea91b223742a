import { describe, expect, test } from 'vitest';
import { byteLength, cutLines } from '../../../src/cli/actions/cut-lines.ts';
import {
  composeFailureSummary as composeFailure,
  composeJobSummary as composeSummary,
  longestSummary,
} from '../../../src/cli/actions/job-summary.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { diagnose } from '../../../src/model/diagnostic.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import type { Report } from '../../../src/model/report.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { readWithMicromark } from '../../text/read-markdown.ts';

const english = { name: 'SOFA Weekly', language: 'en' } as const;
const composeJobSummary = (report: Report, artifacts: readonly Artifact[], room?: number) =>
  composeSummary(report, artifacts, english, room);

function aReport(overrides: Partial<Report> = {}): Report {
  return {
    edition: {
      date: '2023-05-19',
      publishesAt: '2023-05-19T07:00:00Z',
      timeZone: 'Asia/Shanghai',
      window: { from: '2023-05-12T07:00:00Z', to: '2023-05-19T07:00:00Z' },
    },
    counts: null,
    requests: { graphql: 0, rest: 0, points: 0, retries: 0 },
    durationMs: {},
    diagnostics: [],
    files: [],
    ...overrides,
  };
}

function aPost(body: string): Artifact[] {
  return [
    { path: 'blog/index.md', mediaType: 'text/markdown', content: `---\ntitle: "T"\n---\n\n${body}\n` },
  ];
}

const outcome: Outcome = {
  kind: 'created',
  message: 'Opened the draft.',
  reason: null,
  repository: 'octo-org/website',
  branch: 'sofa-weekly/2023-05-19',
  pullRequest: { number: 7, url: 'https://github.com/octo-org/website/pull/7' },
  notSet: [],
};

describe('the job summary', () => {
  test('says in the language of the edition what GitHub refused to set', () => {
    const report = aReport({ outcome: { ...outcome, notSet: ['labels', 'teams'] } });

    expect(composeSummary(report, [], { name: 'SOFA Weekly', language: 'zh' })).toContain(
      '**已创建**：草稿 PR #\u200b7 已创建。GitHub 没有接受这些设置：标签、评审团队。',
    );
  });

  test('begins with the outcome and leads to the pull request', () => {
    expect(composeJobSummary(aReport({ outcome }), [])).toBe(
      [
        '## SOFA Weekly 2023-05-19',
        '**created**: Opened the draft. → [Pull request 7](https://github.com/octo-org/website/pull/7)',
        'From 2023-05-12 15:00 to 2023-05-19 15:00, Asia/Shanghai.\n',
      ].join('\n\n'),
    );
  });

  test('lists what only a person can fill in, by the line of the post', () => {
    const summary = composeJobSummary(
      aReport(),
      aPost('【待编辑：大事记】\n\nA [editor: a link], [editor: more]'),
    );

    expect(summary).toContain(
      '### For an editor to fill in\n\n- line 5: 【待编辑：大事记】\n- line 7: [editor: a link]\n- line 7: [editor: more]\n',
    );
  });

  test('is in the language of the weekly, under its name', () => {
    const diagnostics = [diagnose('avatar-unavailable', { count: 2 }, null)];
    const counts = { pullRequests: 18, contributors: 15 };
    const summary = composeSummary(aReport({ outcome, diagnostics, counts }), aPost('【待编辑：大事记】'), {
      name: '开源周报',
      language: 'zh',
    });

    const lines = summary.split('\n').filter((line) => line !== '');
    const english = lines.filter((line) => /[a-z]/i.test(line) && !/\p{Script=Han}|^</u.test(line));
    expect(english).toEqual(['| PR | 18 |']);
    expect(lines.slice(0, 2)).toEqual([
      '## 开源周报 2023-05-19',
      '**已创建**：草稿 PR #\u200b7 已创建。 → [PR #7](https://github.com/octo-org/website/pull/7)',
    ]);
  });

  test('shows the post without its front matter, folded', () => {
    expect(composeJobSummary(aReport(), aPost('### Heading'))).toMatch(
      /\n<details>\n<summary>The post: blog\/index\.md<\/summary>\n\n### Heading\n\n<\/details>\n$/,
    );
  });

  test('says in words what a picture beside the post shows', () => {
    const summary = composeJobSummary(
      aReport(),
      aPost('![Who did what](contributions.png)\n\n![Logo](https://octo.example/logo.png)'),
    );

    expect(summary).toContain('\n*Who did what*\n\n![Logo](https://octo.example/logo.png)\n');
  });

  test('makes no link of an address that such a picture’s words quote', () => {
    const summary = composeJobSummary(aReport(), aPost('![By https://evil.example](contributions.png)'));

    expect(readWithMicromark(summary).links).toEqual([]);
    expect(readWithMicromark(summary).text).toContain('By https://evil.example');
  });

  test('pings nobody and refers to nothing, whatever diagnostics and titles quote', () => {
    const subject = untrusted('@octo-user closes #12 <b>`x`');
    const message = 'Fixes octo-org/website#3, says @octo-reviewer.';
    const summary = composeJobSummary(
      aReport({
        diagnostics: [{ code: 'odd', severity: 'warning', message, subject }],
        outcome: { ...outcome, message },
      }),
      aPost('- [fix: #12](https://github.com/o/r/pull/12) [@octo-user](https://github.com/octo-user)'),
    );
    const { text } = readWithMicromark(summary);

    expect(text).not.toMatch(/@[\w-]|#\d/);
    expect(text.replaceAll('\u200b', '')).toContain(
      '⚠️ @octo-user closes #12 <b>`x`: Fixes octo-org/website#3',
    );
  });

  test('never exceeds what GitHub takes, and cuts at the end of a line', () => {
    const lines = Array.from({ length: 40_000 }, (_, n) => `- 第 ${n} 行，一个很长的标题`);
    const summary = composeJobSummary(aReport({ outcome }), aPost(lines.join('\n')));

    expect(byteLength(summary)).toBeLessThanOrEqual(longestSummary);
    expect(byteLength(summary)).toBeGreaterThan(longestSummary - 100);
    expect(summary).toMatch(
      /- 第 \d+ 行，一个很长的标题\n\n\*The rest is in the run's files\.\*\n\n<\/details>\n$/,
    );
  });

  test('lets the post go first, then the ends of the lists', () => {
    const diagnostics = Array.from({ length: 50 }, (_, n) => ({
      code: 'odd',
      severity: 'info' as const,
      message: `Number ${n}.`,
      subject: null,
    }));
    const summary = composeJobSummary(aReport({ diagnostics }), aPost('### Heading'), 400);

    expect(byteLength(summary)).toBeLessThanOrEqual(400);
    expect(summary).toContain('- Number 5.');
    expect(summary).toMatch(/- Number \d+\.\n\*The rest is in report\.json\.\*\n$/);
  });

  test('says of a run that failed what to do', () => {
    const failure = {
      kind: 'usage',
      message: 'a.yml has 2 mistakes\n  a: @x\n  b: #2',
      hint: null,
      exitCode: 2,
    };

    expect(composeFailure(failure, english)).toBe(
      '## SOFA Weekly did not finish (exit code 2)\n\n> a.yml has 2 mistakes\n>\n> a: @\u200bx\n>\n> b: #\u200b2\n',
    );
  });
});

describe('cutLines', () => {
  test('keeps a text that just fits', () => {
    expect(cutLines('一\n二', 7, 'more')).toBe('一\n二');
  });

  test('counts bytes, not characters', () => {
    expect(cutLines('一\n二\n三\n四', 12, 'more')).toBe('一\n二\nmore');
  });
});
