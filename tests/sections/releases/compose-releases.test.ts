import { describe, expect, it } from 'vitest';
import { composeReleases } from '../../../src/sections/releases/compose-releases.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aConfig } from '../../builders/config.ts';
import { aPullRequest, aRelease, aSnapshot } from '../../builders/snapshot.ts';

describe('composeReleases', () => {
  it('announces a release with its project, version, first lines and links', () => {
    const notes = Array.from({ length: 10 }, (_, n) => `- line ${n} (#${n + 1})`).join('\n');
    const release = aRelease({ author: 'octo-user', notes: untrusted(notes) });
    const snapshot = aSnapshot({ releases: [release], pullRequests: [aPullRequest({ number: 1 })] });

    const [announced] = composeReleases({
      snapshot,
      config: aConfig({ projects: { MOSN: ['mosn/mosn'] } }),
      heading: 'x',
    }).section.releases;

    expect(announced).toMatchObject({
      project: 'MOSN',
      product: 'MOSN',
      version: untrusted('1.5.0'),
      omittedNotes: 2,
    });
    expect(announced?.highlights).toHaveLength(8);
    expect(announced?.highlights[0]).toEqual({
      text: untrusted('line 0'),
      references: [{ repository: 'mosn/mosn', number: 1, url: 'https://github.com/mosn/mosn/pull/1' }],
    });
    expect(announced).not.toHaveProperty('author');
    expect(announced).not.toHaveProperty('notes');
  });

  it('leaves out excluded repositories, and sorts by publication', () => {
    const releases = [
      aRelease({ tag: untrusted('v2'), publishedAt: '2023-05-16T00:00:00Z' }),
      aRelease({ tag: untrusted('v1'), publishedAt: '2023-05-15T00:00:00Z' }),
      aRelease({ repository: 'mosn/website' }),
    ];

    const { section } = composeReleases({
      snapshot: aSnapshot({ releases }),
      config: aConfig({ exclude: { repositories: ['mosn/website'] } }),
      heading: 'x',
    });

    expect(section.releases.map(({ version }) => version.raw)).toEqual(['1', '2']);
  });

  it('leaves a name that only begins with v alone', () => {
    const { section } = composeReleases({
      snapshot: aSnapshot({ releases: [aRelease({ tag: untrusted('vendor-1') })] }),
      config: aConfig(),
      heading: 'x',
    });

    expect(section.releases[0]?.version.raw).toBe('vendor-1');
  });
});
