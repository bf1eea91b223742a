// What has to lie in memory before a poster can be drawn.
import type { Avatars } from '../../model/snapshot.ts';

/** One file of a font. Files of one weight are tried in their order until one has the character. */
export interface PosterFont {
  readonly family: string;
  readonly weight: PosterWeight;
  readonly data: Uint8Array;
  readonly characters: ReadonlySet<number>;
}

/** The weights that the poster is set in. */
export const posterWeights = [400, 700] as const;
export type PosterWeight = (typeof posterWeights)[number];

export interface PosterAssets {
  readonly fonts: readonly PosterFont[];
  /** Emoji of this document as `data:` links, by grapheme. */
  readonly emoji: ReadonlyMap<string, string>;
  /** The configured logo as a `data:` link. */
  readonly logo: string | null;
  /** By {@link Contributor.avatar}. */
  readonly avatars: Avatars;
}
