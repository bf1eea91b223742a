// In place of the poster, which takes longer to draw than all the rest of a run: a file that is no text, and another one whenever
// the facts are others. Whoever imports this gets it.
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { vi } from 'vitest';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Document } from '../../../src/model/document.ts';

vi.mock('../../../src/render/poster/render-poster.ts', () => ({ renderPoster: drawSmall }));
vi.mock('../../../src/render/poster/load-poster-assets.ts', () => ({ loadPosterAssets: async () => ({}) }));

async function drawSmall(
  { sections }: Document,
  _assets: unknown,
  _config: unknown,
  postPath: string,
): Promise<readonly Artifact[]> {
  const content = createHash('sha512').update(JSON.stringify(sections)).digest();
  return [
    { path: posix.join(posix.dirname(postPath), 'contributions.png'), mediaType: 'image/png', content },
  ];
}
