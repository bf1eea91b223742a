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

  it('puts what is released under one name together, the newest version last', () => {
    const at = (day: number) => ({ publishedAt: `2023-05-${day}T00:00:00Z` });
    const releases = [
      aRelease({ repository: 'mosn/mosn', tag: untrusted('v1.10.0'), ...at(13) }),
      aRelease({ repository: 'mosn/layotto', tag: untrusted('v0.5.0'), ...at(14) }),
      aRelease({ repository: 'mosn/mosn', tag: untrusted('v1.9.0'), ...at(15) }),
      aRelease({ repository: 'mosn/mosn', tag: untrusted('nightly-20230516'), ...at(16) }),
    ];

    const { section } = composeReleases({
      snapshot: aSnapshot({ releases }),
      config: aConfig(),
      heading: 'x',
    });

    expect(section.releases.map(({ product, version }) => `${product} ${version.raw}`)).toEqual([
      'mosn 1.9.0',
      'mosn 1.10.0',
      'layotto 0.5.0',
    ]);
  });

  it('lists what was merged since the version before if nobody wrote notes', () => {
    const release = aRelease({
      notes: null,
      since: '2023-05-14T00:00:00Z',
      publishedAt: '2023-05-17T00:00:00Z',
    });
    const merged = (number: number, day: number) =>
      aPullRequest({ number, title: untrusted(`Change ${number}`), mergedAt: `2023-05-${day}T00:00:00Z` });
    const snapshot = aSnapshot({
      releases: [release],
      pullRequests: [merged(3, 18), merged(2, 16), merged(1, 13)],
    });

    const [announced] = composeReleases({ snapshot, config: aConfig(), heading: 'x' }).section.releases;

    expect(announced?.highlights.map(({ text }) => text.raw)).toEqual(['Change 2']);
  });

  it('leaves out lines that the configuration calls housekeeping, whoever wrote them', () => {
    const notes = untrusted('- fix: keep the order #12\n- chore: bump version #13\n- feat: a new thing #14');
    const config = aConfig({ exclude: { titles: ['^chore'] } });
    const { section } = composeReleases({
      snapshot: aSnapshot({ releases: [aRelease({ notes })] }),
      config,
      heading: '',
    });

    expect(section.releases[0]).toMatchObject({
      highlights: [{ text: untrusted('fix: keep the order') }, { text: untrusted('feat: a new thing') }],
      omittedNotes: 0,
    });
  });

  it('lists what it brought, rather, if that is known', () => {
    const change = (number: number, title: string) =>
      ({
        number,
        title: untrusted(title),
        url: `https://github.com/mosn/mosn/pull/${number}`,
        mergedAt: '2023-04-01T00:00:00Z',
      }) as const;
    const release = aRelease({ notes: null, changes: [change(1, 'Of April'), change(2, 'chore: bump')] });
    const config = aConfig({ exclude: { titles: ['^chore'] } });
    const snapshot = aSnapshot({ releases: [release], pullRequests: [aPullRequest()] });

    const [announced] = composeReleases({ snapshot, config, heading: 'x' }).section.releases;

    expect(announced?.highlights.map(({ text }) => text.raw)).toEqual(['Of April']);
    expect(announced).not.toHaveProperty('changes');
  });
});
