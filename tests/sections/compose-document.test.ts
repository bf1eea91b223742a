import { describe, expect, it } from 'vitest';
import type { WrittenConfig } from '../../src/config/written-config.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { composeDocument } from '../../src/sections/compose-document.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { sectionIds } from '../../src/words/section-ids.ts';
import { aConfig } from '../builders/config.ts';
import { aMeeting, aPullRequest, aRelease, aSnapshot } from '../builders/snapshot.ts';

function compose(snapshot: Partial<Snapshot> = {}, config: Partial<WrittenConfig> = {}) {
  return composeDocument(aSnapshot(snapshot), aConfig(config));
}

describe('composeDocument', () => {
  it('has every section in the usual order, also in a week without news', () => {
    expect(compose().sections.map(({ id }) => id)).toEqual(sectionIds);
  });

  it("has the configuration's sections in its order, under its headings", () => {
    const { sections } = compose({}, { sections: ['reading', { id: 'events', heading: '大事' }] });

    expect(sections.map(({ id, heading }) => [id, heading])).toEqual([
      ['reading', '本周推荐阅读'],
      ['events', '大事'],
    ]);
  });

  it("passes on the snapshot's diagnostics before its own", () => {
    const diagnostic: Diagnostic = { code: 'x-y', severity: 'info', message: 'x', subject: null };

    const { diagnostics } = compose({ diagnostics: [diagnostic], meetings: [aMeeting()] });

    expect(diagnostics.map(({ code }) => code)).toEqual(['x-y', 'recording-missing']);
  });

  it('says the same for the same snapshot, as JSON too', () => {
    const week = { pullRequests: [aPullRequest()], meetings: [aMeeting()], releases: [aRelease()] };

    expect(JSON.stringify(compose(week))).toBe(JSON.stringify(compose(week)));
  });
});

describe('the title', () => {
  const rpc = (version: string, overrides = {}) =>
    aRelease({ repository: 'sofastack/sofa-rpc', tag: untrusted(version), ...overrides });
  const projects = {
    SOFARPC: ['sofastack/sofa-rpc', 'sofastack/sofa-rpc-node'],
    SOFABoot: ['sofastack/sofa-boot'],
    MOSN: ['mosn/mosn', 'mosn/pkg'],
  };
  const held = aMeeting();
  const coming = aMeeting({ startsAt: '2023-05-24T06:00:00Z' });
  const arkHeld = aMeeting({ series: 'sofa-ark', project: 'SOFAArk' });

  it.each<[string, Partial<Snapshot>, string, string]>([
    [
      'an ordinary week',
      { meetings: [held, coming], pullRequests: [aPullRequest()] },
      'SOFA Weekly｜Layotto 社区会议回顾与预告、社区本周贡献',
      'SOFA Weekly | Layotto meeting recap and preview, contributions this week',
    ],
    [
      'meetings of two projects',
      { meetings: [coming, arkHeld] },
      'SOFA Weekly｜SOFAArk 社区会议回顾、Layotto 社区会议预告',
      'SOFA Weekly | SOFAArk meeting recap, Layotto meeting preview',
    ],
    [
      'a release',
      { releases: [rpc('v5.10.0')] },
      'SOFA Weekly｜SOFARPC 5.10.0 版本发布',
      'SOFA Weekly | SOFARPC 5.10.0 released',
    ],
    [
      'a final release, and not one that leads to another',
      {
        releases: [
          rpc('4.0.0-M2', { repository: 'sofastack/sofa-boot', prerelease: true }),
          rpc('v5.10.0', { publishedAt: '2023-05-16T00:00:00Z' }),
        ],
      },
      'SOFA Weekly｜SOFARPC 5.10.0 版本发布',
      'SOFA Weekly | SOFARPC 5.10.0 released',
    ],
    [
      'many releases, those of a second repository after the project itself',
      {
        releases: [
          rpc('v2.9.0', { repository: 'sofastack/sofa-rpc-node', publishedAt: '2023-05-15T01:00:00Z' }),
          rpc('v5.10.0', { publishedAt: '2023-05-15T02:00:00Z' }),
          rpc('v5.10.1', { publishedAt: '2023-05-15T03:00:00Z' }),
        ],
      },
      'SOFA Weekly｜SOFARPC 5.10.0、5.10.1 等版本发布',
      'SOFA Weekly | SOFARPC 5.10.0, 5.10.1 and more released',
    ],
    [
      'a lesser repository with its owner, if its name alone says nothing',
      {
        releases: [
          rpc('v1.5.0', { repository: 'mosn/pkg' }),
          rpc('v2.9.0', { repository: 'sofastack/sofa-rpc-node', publishedAt: '2023-05-17T00:00:00Z' }),
        ],
      },
      'SOFA Weekly｜mosn/pkg 1.5.0、sofa-rpc-node 2.9.0 版本发布',
      'SOFA Weekly | mosn/pkg 1.5.0 and sofa-rpc-node 2.9.0 released',
    ],
    ['nothing at all', {}, 'SOFA Weekly｜2023 年 5 月 19 日', 'SOFA Weekly | 19 May 2023'],
  ])('names %s', (_, week, zh, en) => {
    expect(compose(week, { projects }).title.raw).toBe(zh);
    expect(compose(week, { projects, language: 'en' }).title.raw).toBe(en);
  });

  it('names as much as WeChat takes, in 64 characters, the first things first', () => {
    const week = {
      releases: [rpc('v5.10.0')],
      meetings: [arkHeld, held, coming],
      pullRequests: [aPullRequest()],
    };
    const { title } = compose(week, { projects });
    const { title: tooLong } = compose({ releases: [rpc(`v${'1'.repeat(64)}`)] }, { projects });

    expect(title.raw).toBe(
      'SOFA Weekly｜SOFARPC 5.10.0 版本发布、Layotto 社区会议回顾与预告、SOFAArk 社区会议回顾',
    );
    expect(title.raw).toHaveLength(64);
    expect(tooLong.raw).toBe('SOFA Weekly｜2023 年 5 月 19 日');
  });

  it('is silent about sections that the configuration leaves out', () => {
    const { title } = compose(
      { meetings: [held], pullRequests: [aPullRequest()] },
      { sections: ['contributions'] },
    );

    expect(title.raw).toBe('SOFA Weekly｜社区本周贡献');
  });
});
