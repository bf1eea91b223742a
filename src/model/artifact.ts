// The artifact: one file to publish.

/** `path` is where it lies in the target repository, with `/` between folders and never absolute. */
export interface Artifact {
  readonly path: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}
