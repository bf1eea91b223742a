// Drawing the poster and dressing the post for WeChat takes longer than all the rest of a run. Whoever imports this has a poster that
// is no text and another one whenever the facts are others, and no WeChat version, which is not published anyway.
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { vi } from 'vitest';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Document } from '../../../src/model/document.ts';

vi.mock('../../../src/render/poster/render-poster.ts', () => ({ renderPoster: drawQuickly }));
vi.mock('../../../src/render/poster/load-poster-assets.ts', () => ({ loadPosterAssets: async () => ({}) }));
vi.mock('../../../src/render/wechat/render-wechat.ts', () => ({ renderWechat: () => [] }));

async function drawQuickly(
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
