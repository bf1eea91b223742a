// Document + templates + fonts → everything that comes of an edition.
import type { Config } from '../config/config.ts';
import type { Artifact } from '../model/artifact.ts';
import type { Avatars } from '../model/collection.ts';
import type { Document } from '../model/document.ts';
import type { Templates } from './load-templates.ts';
import { contributionsOf } from './poster/contributions-of.ts';
import type { PosterAssets } from './poster/poster-assets.ts';
import { posterPicture } from './poster/poster-files.ts';
import { renderPoster } from './poster/render-poster.ts';
import { renderPost } from './render-post.ts';
import { renderWechat } from './wechat/render-wechat.ts';

/** What rendering takes from the disk. */
export interface Materials {
  readonly templates: Templates;
  /** Reads what one document's poster needs: a few of a font's hundred files. */
  readonly loadPosterAssets: (document: Document, avatars: Avatars) => Promise<PosterAssets>;
}

export interface Rendered {
  /** To be published: the post, and the picture that it shows. */
  readonly artifacts: readonly Artifact[];
  /** For the editors' hands, beside the post, and not published: the WeChat version, the poster as a drawing. */
  readonly handouts: readonly Artifact[];
}

/** A week in which nobody contributed has no poster: the post has no place for one. */
export async function renderArtifacts(
  document: Document,
  avatars: Avatars,
  { templates, loadPosterAssets }: Materials,
  config: Config,
): Promise<Rendered> {
  const post = renderPost(document, templates, config);
  const poster = hasContributors(document)
    ? await renderPoster(document, await loadPosterAssets(document, avatars), config, post.path)
    : [];
  const isShown = ({ path }: Artifact) => path.endsWith(`/${posterPicture}`);
  return {
    artifacts: [post, ...poster.filter(isShown)],
    handouts: [...poster.filter((artifact) => !isShown(artifact)), ...renderWechat(document, post, config)],
  };
}

function hasContributors(document: Document): boolean {
  return (contributionsOf(document)?.totals.contributors ?? 0) > 0;
}
