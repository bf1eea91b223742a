// A person on a picture: a name that can be drawn, and a picture or what stands for one.
import type { Contributor } from '../../sections/contributor.ts';
import { graphemes, posterText } from './elements/poster-text.ts';
import { isRightToLeft } from './engine/to-node.ts';
import { drawable, type Glyphs, isDrawable } from './fonts/glyphs.ts';
import { initials, personColour } from './initials.ts';

/** What texts and people are drawn with. `null`: as if everything could be drawn, to learn what it takes. */
export interface DrawingMeans {
  readonly glyphs: Glyphs | null;
  /** The names of the avatars that can be drawn. */
  readonly avatars: { has(name: string): boolean } | null;
}

export interface PersonView {
  readonly name: string;
  /** The avatar's name, or `null`: initials on a colour then. */
  readonly avatar: string | null;
  readonly initials: string;
  readonly colour: string;
}

/** @param nobody what to call an account that was deleted and left no name */
export function personView(
  contributor: Contributor,
  { glyphs, avatars }: DrawingMeans,
  nobody: string,
): PersonView {
  const { login, avatar } = contributor;
  const name = nameOf(contributor, glyphs) || nobody;
  return {
    name,
    avatar: avatar === null || avatars?.has(avatar) === false ? null : avatar,
    initials: initials(name),
    colour: personColour(login),
  };
}

/** From right to left, a name is drawn whole or not at all. */
const longestRightToLeft = 24;

/** The name if all of it can be drawn, else the login, which always can. */
function nameOf({ login, name }: Contributor, glyphs: Glyphs | null): string {
  const written = posterText(name);
  if (glyphs === null) return written || (login ?? '');
  const fits = !isRightToLeft(written) || graphemes(written).length <= longestRightToLeft;
  if (written !== '' && fits && isDrawable(written, glyphs)) return written;
  return login ?? drawable(written, glyphs);
}
