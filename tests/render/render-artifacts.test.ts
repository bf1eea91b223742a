import { posix } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WrittenConfig } from '../../src/config/written-config.ts';
import type { Artifact } from '../../src/model/artifact.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { type Rendered, renderArtifacts } from '../../src/render/render-artifacts.ts';
import { loadTemplates, type Templates } from '../../src/render/templates/load-templates.ts';
import { composeDocument } from '../../src/sections/compose-document.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { aConfig } from '../builders/config.ts';
import { aPullRequest, aSnapshot } from '../builders/snapshot.ts';
import { ordinaryWeek, quietWeek, weekConfig } from './weeks.ts';

let templates: Templates;

beforeAll(async () => {
  templates = await loadTemplates({ language: 'zh', folder: null });
});

async function render(snapshot: Snapshot, overrides: Partial<WrittenConfig> = {}) {
  const config = aConfig({ ...weekConfig, ...overrides });
  const rendered = await renderArtifacts(
    composeDocument(snapshot, config),
    new Map(),
    { templates, makePictures: async (_document, _avatars, postPath) => somePictures(postPath) },
    config,
  );
  return { ...rendered, post: String(rendered.artifacts[0]?.content) };
}

/** Drawing is another test's business. */
function somePictures(postPath: string): Artifact[] {
  return ['contributions.png', 'og.png', 'poster.svg'].map((file) => ({
    path: posix.join(posix.dirname(postPath), file),
    mediaType: 'image/any',
    content: '',
  }));
}

function paths({ artifacts, handouts }: Rendered): [string[], string[]] {
  return [artifacts.map(({ path }) => path), handouts.map(({ path }) => path)];
}

const folder = 'content/zh/blog/sofa-weekly-20230519';

describe('an edition', () => {
  it('is the post, the picture in it and the one for links; the others are for the editors', async () => {
    const rendered = await render(ordinaryWeek);

    expect(paths(rendered)).toEqual([
      [`${folder}/index.md`, `${folder}/contributions.png`, `${folder}/og.png`],
      [`${folder}/poster.svg`, `${folder}/wechat.html`],
    ]);
    expect(rendered.post).toMatch(/^!\[[^\]]*octo-friend[^\]]*\]\(contributions\.png\)$/m);
  });

  it.each<[string, Snapshot, Partial<WrittenConfig>]>([
    ['a week without contributions', quietWeek, {}],
    ['a configuration without contributions', ordinaryWeek, { sections: ['introduction', 'releases'] }],
  ])('of %s has no place for the card', async (_name, snapshot, overrides) => {
    const rendered = await render(snapshot, overrides);

    expect(paths(rendered)).toEqual([
      [`${folder}/index.md`, `${folder}/og.png`],
      [`${folder}/contributions.png`, `${folder}/poster.svg`, `${folder}/wechat.html`],
    ]);
    expect(rendered.post).not.toContain('contributions.png');
  });
});

it('tells the editor if the WeChat version is too long to paste', async () => {
  const many = aSnapshot({
    pullRequests: Array.from({ length: 400 }, (_, n) =>
      aPullRequest({
        number: n + 1,
        author: `octo-user-${n}`,
        title: untrusted(`Improve the thing number ${n}`),
      }),
    ),
  });

  expect((await render(many)).notes).toMatchObject([{ code: 'wechat-too-long', data: { limit: 20_000 } }]);
  expect((await render(ordinaryWeek)).notes).toEqual([]);
});
