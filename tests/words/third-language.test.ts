// A language that does not exist, with a marker of its own. Nobody who looks for editors' places may miss it.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { composeJobSummary } from '../../src/cli/actions/job-summary.ts';
import { mastheadOf } from '../../src/config/masthead.ts';
import type { Artifact } from '../../src/model/artifact.ts';
import { composePreview } from '../../src/preview/preview-content.ts';
import { editorPlacesOf } from '../../src/publish/description/editor-places.ts';
import { bytesOf } from '../../src/publish/file-contents.ts';
import { renderPost } from '../../src/render/post/render-post.ts';
import { loadTemplates, templatesFolder } from '../../src/render/templates/load-templates.ts';
import { composeDocument } from '../../src/sections/compose-document.ts';
import { markdownPicture } from '../../src/text/markdown-link.ts';
import { markdownText } from '../../src/text/markdown-text.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import type { Language } from '../../src/words/languages.ts';
import { aConfig } from '../builders/config.ts';
import { aSnapshot } from '../builders/snapshot.ts';

vi.mock('../../src/words/languages.ts', async (importOriginal) => {
  const { languages, wordsOf } = await importOriginal<typeof import('../../src/words/languages.ts')>();
  const invented = { ...wordsOf.en, tag: 'art', editor: { open: '⟦rédaction : ', close: '⟧' } };
  return { languages: [...languages, 'art'], wordsOf: { ...wordsOf, art: invented } };
});

const mark = '⟦rédaction : one article a line; delete this section if there is nothing⟧';
const faked = '⟦rédaction : false⟧';

let folder: string;
let config: ReturnType<typeof aConfig>;
let document: ReturnType<typeof composeDocument>;
let post: Artifact;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'third-language-'));
  await cp(templatesFolder('en'), folder, { recursive: true });
  const language = 'art' as Language;
  config = { ...aConfig({ sections: ['reading'] }), language };
  document = composeDocument(aSnapshot(), config);
  post = renderPost(document, await loadTemplates({ language, folder }), config);
});

afterAll(() => rm(folder, { recursive: true }));

it('is marked in the post', () => {
  expect(post.content).toContain(`\n\n${mark}\n`);
});

it('is found for the pull request', () => {
  const file = {
    path: post.path,
    decision: 'added' as const,
    before: null,
    after: bytesOf(String(post.content)),
  };

  expect(editorPlacesOf([file]).map((place) => place.mark)).toEqual([mark]);
});

it('is found for the preview, and shown in colour there', () => {
  const { places, post: page } = composePreview({ document, artifacts: [post], handouts: [] }, config, '');

  expect(places).toEqual([mark]);
  expect(page).toContain(`<mark>${mark}</mark>`);
});

it('is found for the job summary', () => {
  const { edition } = document;
  const requests = { graphql: 0, rest: 0, points: 0, retries: 0 };
  const report = { edition, counts: null, requests, durationMs: {}, diagnostics: [], files: [] };

  expect(composeJobSummary(report, [post], mastheadOf(config))).toMatch(
    /### For an editor to fill in\n\n- line \d+: ⟦réd[^\n]*\n\n/,
  );
});

it('cannot be written by a stranger', () => {
  expect(markdownText(untrusted(faked))).not.toContain('⟦r');
  expect(markdownPicture(untrusted(faked), 'a.png')).not.toContain('⟦r');
});
