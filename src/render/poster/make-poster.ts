// The poster of one document, its fonts read from disk.
import type { Config } from '../../config/config.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import { loadPosterAssets, type PosterPictures } from './load-poster-assets.ts';
import { renderPoster } from './render-poster.ts';

/** @param postPath the post's path in the target repository */
export async function makePoster(
  document: Document,
  config: Config,
  pictures: PosterPictures,
  postPath: string,
): Promise<readonly Artifact[]> {
  return renderPoster(document, await loadPosterAssets(document, config, pictures), config, postPath);
}

export type MakePoster = typeof makePoster;
