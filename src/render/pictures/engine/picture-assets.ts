// What has to lie in memory before pictures can be drawn.
import type { DecodedAvatar } from './decode-avatar.ts';

/** One file of a font. Of one weight, the first family that has a character draws it. */
export interface PictureFont {
  readonly family: string;
  readonly weight: FontWeight;
  readonly data: Uint8Array;
  /** Code points that it draws. */
  readonly characters: ReadonlySet<number>;
}

/** The weights that pictures are set in. */
export const fontWeights = [400, 700] as const;
export type FontWeight = (typeof fontWeights)[number];

export interface PictureAssets {
  readonly fonts: readonly PictureFont[];
  /** Emoji of this document as `data:` links, by grapheme. */
  readonly emoji: ReadonlyMap<string, string>;
  /** The configured logo as a `data:` link. */
  readonly logo: string | null;
  /** Those that could be decoded, by {@link Contributor.avatar}. */
  readonly avatars: ReadonlyMap<string, DecodedAvatar>;
}
