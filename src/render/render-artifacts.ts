// Document + templates + fonts → everything that comes of an edition.
import type { Config } from '../config/config.ts';
import type { Artifact } from '../model/artifact.ts';
import { posterPicture } from '../model/artifact.ts';
import type { Avatars } from '../model/snapshot.ts';
import type { Document } from '../sections/document.ts';
import { contributionsOf } from '../sections/document.ts';
import { renderAbsolute } from './post/render-absolute.ts';
import { renderCandidates } from './post/render-candidates.ts';
import { renderPost } from './post/render-post.ts';
import type { Templates } from './templates/load-templates.ts';
import { renderWechat } from './wechat/render-wechat.ts';

/** What rendering takes from the disk. */
export interface Materials {
  readonly templates: Templates;
  /** Draws the poster with fonts, of whose hundred files each document needs a few. */
  readonly makePoster: (
    document: Document,
    avatars: Avatars,
    postPath: string,
  ) => Promise<readonly Artifact[]>;
}

export interface Rendered {
  /** To be published: the post, and the picture that it shows. */
  readonly artifacts: readonly Artifact[];
  /** Files for editors that are written beside the post but not published: the WeChat version, other questions, the poster as SVG. */
  readonly handouts: readonly Artifact[];
}

/** A week in which nobody contributed has no poster: the post has no place for one. */
export async function renderArtifacts(
  document: Document,
  avatars: Avatars,
  { templates, makePoster }: Materials,
  config: Config,
): Promise<Rendered> {
  const post = renderPost(document, templates, config);
  const poster = hasContributors(document) ? await makePoster(document, avatars, post.path) : [];
  const isShown = ({ path }: Artifact) => path.endsWith(`/${posterPicture}`);
  return {
    artifacts: [post, ...poster.filter(isShown)],
    handouts: [
      ...poster.filter((artifact) => !isShown(artifact)),
      ...renderWechat(document, post, config),
      ...renderCandidates(document, post, templates, config),
      ...renderAbsolute(document, post, config),
    ],
  };
}

function hasContributors(document: Document): boolean {
  return (contributionsOf(document)?.totals.contributors ?? 0) > 0;
}
