// Document + templates + fonts → everything that comes of an edition.
import { posix } from 'node:path';
import type { Config } from '../config/config.ts';
import { type Artifact, artifactText, cardPicture, sharePicture } from '../model/artifact.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Avatars } from '../model/snapshot.ts';
import type { Document } from '../sections/document.ts';
import { contributionsOf } from '../sections/document.ts';
import { renderAbsolute } from './post/render-absolute.ts';
import { renderCandidates } from './post/render-candidates.ts';
import { renderFullList } from './post/render-full-list.ts';
import { renderPost } from './post/render-post.ts';
import type { Templates } from './templates/load-templates.ts';
import { longestArticle, renderArticle, renderWechat } from './wechat/render-wechat.ts';

/** What rendering takes from the disk. */
export interface Materials {
  readonly templates: Templates;
  /** Draws the pictures with fonts, of whose hundred files each document needs a few. */
  readonly makePictures: (
    document: Document,
    avatars: Avatars,
    postPath: string,
  ) => Promise<readonly Artifact[]>;
}

export interface Rendered {
  /** To be published: the post, the file with what it leaves out, the picture that it shows, and the one that its front matter names. */
  readonly artifacts: readonly Artifact[];
  /** Files for editors that are written beside the post but not published: other pictures, other questions, the WeChat version. */
  readonly handouts: readonly Artifact[];
  /** What an editor should know about these files. */
  readonly notes: readonly Diagnostic[];
}

/** The card of a week in which nobody contributed is for the editors only: the post has no place for it. */
export async function renderArtifacts(
  document: Document,
  avatars: Avatars,
  { templates, makePictures }: Materials,
  config: Config,
): Promise<Rendered> {
  const post = renderPost(document, templates, config);
  const pictures = await makePictures(document, avatars, post.path);
  const named = [...(hasContributors(document) ? [cardPicture] : []), sharePicture];
  const isPublished = ({ path }: Artifact) => named.includes(posix.basename(path));
  return {
    artifacts: [post, ...renderFullList(document, post), ...pictures.filter(isPublished)],
    handouts: [
      ...pictures.filter((picture) => !isPublished(picture)),
      ...renderWechat(document, post, config),
      ...renderCandidates(document, post, templates, config),
      ...renderAbsolute(document, post, config),
    ],
    notes: notesOnLength(document, post, config),
  };
}

function notesOnLength({ language }: Document, post: Artifact, config: Config): Diagnostic[] {
  const characters = renderArticle(artifactText(post), language, config).length;
  return characters < longestArticle
    ? []
    : [diagnose('wechat-too-long', { characters, limit: longestArticle }, null)];
}

function hasContributors(document: Document): boolean {
  return (contributionsOf(document)?.totals.contributors ?? 0) > 0;
}
