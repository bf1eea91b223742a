// The artifact: one file to publish. And what the files that people look for are called.

/** `path` is where it lies in the target repository, with `/` between folders and never absolute. */
export interface Artifact {
  readonly path: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

/** The one that is Markdown, or `null` if there is none. */
export function findPost(artifacts: readonly Artifact[]): Artifact | null {
  return artifacts.find(({ mediaType }) => mediaType === 'text/markdown') ?? null;
}

/** Its content as text; bytes are read as UTF-8. */
export function artifactText({ content }: Artifact): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** The picture that the post shows. */
export const cardPicture = 'contributions.png';

/** The picture that stands for the post if somebody shares its address (Open Graph): named in the front matter. */
export const sharePicture = 'og.png';
/** Beside the post of a very large week, and published with it: all work and everybody behind it. */
export const fullListFile = 'contributions.txt';

/** Beside the post, not published: questions that the editor may show instead. */
export const candidatesFile = 'issue-picks.md';

/** Beside the post, not published: the post with absolute addresses, for other places. */
export const absoluteFile = 'post-absolute.md';
