// A person on the poster: a name that can be drawn, and a picture or what stands for one.
import type { Contributor } from '../../sections/contributions/contributions-section.ts';
import { drawable, type Glyphs, isDrawable } from './fonts/glyphs.ts';
import { posterText } from './fonts/poster-text.ts';
import { initials, personColour } from './initials.ts';
import { photographLink } from './picture-data.ts';

/** What texts and people are drawn with. Without `glyphs` everything counts as drawable: that is how they are chosen. */
export interface DrawingMeans {
  readonly glyphs: Glyphs | null;
  /** Avatar files by the name that a contributor carries. */
  readonly avatars: ReadonlyMap<string, Uint8Array>;
}

export interface PersonView {
  readonly name: string;
  /** A `data:` link, or `null`: initials on a colour then. */
  readonly avatar: string | null;
  readonly initials: string;
  readonly colour: string;
}

/** @param nobody what to call an account that was deleted and left no name */
export function personView(contributor: Contributor, means: DrawingMeans, nobody: string): PersonView {
  const name = nameOf(contributor, means.glyphs) || nobody;
  const bytes = contributor.avatar === null ? undefined : means.avatars.get(contributor.avatar);
  return {
    name,
    avatar: bytes === undefined ? null : photographLink(bytes),
    initials: initials(name),
    colour: personColour(contributor.login),
  };
}

/** The name where all of it can be drawn, else the login, which always can. */
function nameOf({ login, name }: Contributor, glyphs: Glyphs | null): string {
  const written = posterText(name);
  if (glyphs === null) return written || (login ?? '');
  if (written !== '' && isDrawable(written, glyphs)) return written;
  return login ?? drawable(written, glyphs);
}
