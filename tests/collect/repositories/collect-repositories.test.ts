// Which repositories are covered, and which are looked into.
import { describe, expect, test } from 'vitest';
import { composeDocument } from '../../../src/sections/compose-document.ts';
import { contributionsOf } from '../../../src/sections/document.ts';
import { aConfig } from '../../builders/config.ts';
import { collectFrom } from '../collect-from.ts';

const merged = {
  repository: 'mosn/mosn',
  author: 'octo-user',
  createdAt: '2023-05-10T01:00:00Z',
  mergedAt: '2023-05-15T01:00:00Z',
};

describe('repositories', () => {
  test('that are excluded are not asked about', async () => {
    const config = { exclude: { repositories: ['MOSN/mosn'] } };
    const { snapshot } = await collectFrom({ pullRequests: [{ ...merged, number: 1 }] }, { config });

    expect(snapshot.pullRequests).toEqual([]);
    expect(snapshot.people).toEqual([]);
  });

  test('of other owners are covered one by one', async () => {
    const config = { repositories: ['koupleless/koupleless'] };
    const { snapshot } = await collectFrom(
      {
        pullRequests: [
          { ...merged, repository: 'koupleless/koupleless', number: 1 },
          { ...merged, repository: 'koupleless/other', number: 2 },
        ],
      },
      { config },
    );

    expect(snapshot.pullRequests.map(({ repository }) => repository)).toEqual(['koupleless/koupleless']);
  });

  test('that were renamed are covered under their new name, and the editor is told', async () => {
    const config = { repositories: ['Octo-Org/old-name'] };
    const { snapshot } = await collectFrom(
      {
        repositories: [{ name: 'koupleless/koupleless', formerNames: ['octo-org/old-name'] }],
        pullRequests: [{ ...merged, repository: 'koupleless/koupleless', number: 1 }],
        issues: [
          {
            repository: 'koupleless/koupleless',
            number: 2,
            author: 'octo-reporter',
            createdAt: merged.mergedAt,
          },
        ],
      },
      { config },
    );

    expect(snapshot.pullRequests).toMatchObject([{ number: 1, firstContribution: true }]);
    expect(snapshot.issues.map(({ number }) => number)).toEqual([2]);
    expect(snapshot.completeness).toContainEqual(
      expect.objectContaining({ scope: 'koupleless/koupleless', expected: 1, bySearch: 1, byListing: 1 }),
    );
    expect(snapshot.diagnostics.map(({ code, subject }) => [code, subject?.raw])).toEqual([
      ['repository-renamed', 'Octo-Org/old-name'],
    ]);
  });

  test('that are left out or the website stay so under their new names', async () => {
    const [old, website] = ['sofastack/sofastack.tech', 'sofastack/website'];
    const config = {
      exclude: { repositories: [old, 'mosn/private-now'] },
      articles: { repository: old, path: 'blog', url: 'https://www.sofastack.tech/blog/' },
    };
    const { snapshot } = await collectFrom(
      {
        tokens: { powerful: { private: true } },
        repositories: [
          {
            name: website,
            formerNames: [old],
            files: { 'blog/_index.md': 'Blog' },
            createdAt: '2023-05-01T00:00:00Z',
          },
          { name: 'mosn/secret', formerNames: ['mosn/private-now'], visibility: 'PRIVATE' },
        ],
        pullRequests: [
          {
            ...merged,
            repository: website,
            number: 1,
            files: { 'blog/new/index.md': '---\ntitle: New\n---\n' },
          },
        ],
      },
      { config, token: 'powerful' },
    );

    expect(snapshot.pullRequests).toEqual([]);
    expect(snapshot.articles.map(({ title }) => title.raw)).toEqual(['New']);
    expect(snapshot.diagnostics.map(({ code, subject }) => [code, subject?.raw])).toEqual([
      ['repository-renamed', old],
    ]);
  });

  test('that have a display name keep it under their new names, in the post too', async () => {
    const written = { projects: { MOSN: ['mosn/Old-Name', 'mosn/api'] } };
    const { snapshot } = await collectFrom(
      {
        repositories: [{ name: 'mosn/new-name', formerNames: ['mosn/old-name'] }, 'mosn/api'],
        pullRequests: [{ ...merged, repository: 'mosn/new-name', number: 1 }],
      },
      { config: written },
    );

    expect(snapshot.renamed).toEqual([{ from: 'mosn/old-name', to: 'mosn/new-name' }]);
    const document = composeDocument(snapshot, aConfig(written));
    expect(contributionsOf(document)?.projects.map(({ project }) => project)).toEqual(['MOSN']);
    expect(document.diagnostics.map(({ code, subject }) => [code, subject?.raw])).toEqual([
      ['repository-renamed', 'mosn/old-name'],
    ]);
  });

  test('that left the organizations are covered no longer, and the editor is told', async () => {
    const config = { projects: { MOSN: ['mosn/old-name', 'mosn/gone'] } };
    const { snapshot } = await collectFrom(
      {
        repositories: [{ name: 'octo-elsewhere/engine', formerNames: ['mosn/old-name'] }],
        pullRequests: [{ ...merged, repository: 'octo-elsewhere/engine', number: 1 }],
      },
      { config },
    );

    expect(snapshot.pullRequests).toEqual([]);
    expect(snapshot.diagnostics.map(({ code, data, subject }) => [code, data, subject?.raw])).toEqual([
      ['repository-no-longer-covered', { newName: 'octo-elsewhere/engine' }, 'mosn/old-name'],
    ]);
  });

  test('that have a display name are asked for in portions, however many', async () => {
    const names = Array.from({ length: 230 }, (_, n) => `mosn/named-${n}`);
    const { snapshot, operations } = await collectFrom(
      { repositories: [{ name: 'mosn/new-name', formerNames: ['mosn/named-229'] }] },
      { config: { projects: { MOSN: names } } },
    );

    expect(operations.filter((name) => name === 'RepositoryNames')).toHaveLength(3);
    expect(snapshot.renamed).toEqual([{ from: 'mosn/named-229', to: 'mosn/new-name' }]);
  });

  test('that are written with other capitals were not renamed', async () => {
    const config = { repositories: ['Koupleless/Koupleless'] };
    const { snapshot } = await collectFrom({ repositories: ['koupleless/koupleless'] }, { config });

    expect(snapshot.diagnostics).toEqual([]);
  });

  test('that were pushed to are all looked at, however many, and one that never was is none of them', async () => {
    const names = Array.from({ length: 130 }, (_, n) => `mosn/busy-${n}`);
    const { snapshot } = await collectFrom({
      repositories: [{ name: 'mosn/empty', isEmpty: true }],
      pullRequests: names.map((repository, n) => ({
        ...merged,
        repository,
        number: n + 1,
        isIndexed: false,
      })),
    });

    expect(snapshot.pullRequests).toHaveLength(130);
  });

  test('that are quiet cost nothing', async () => {
    const quiet = Array.from({ length: 250 }, (_, n) => ({
      name: `mosn/quiet-${n}`,
      files: { 'README.md': 'quiet' },
      createdAt: '2020-01-01T00:00:00Z',
    }));
    const empty = Array.from({ length: 30 }, (_, n) => ({ name: `mosn/empty-${n}`, isEmpty: true }));
    const pullRequests = [{ ...merged, number: 1 }];
    const one = await collectFrom({ pullRequests });
    for (const repositories of [quiet, empty]) {
      const many = await collectFrom({ repositories, pullRequests });

      expect(many.operations).toEqual(one.operations);
      expect(many.snapshot).toEqual(one.snapshot);
    }
  });
});
