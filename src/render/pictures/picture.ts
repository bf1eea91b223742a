// What a kind of picture is, and what every one of them is drawn from.
import type { Config } from '../../config/config.ts';
import { editionDays } from '../../model/edition.ts';
import type { ContributionsSection } from '../../sections/contributions/contributions-section.ts';
import type { Contributor } from '../../sections/contributor.ts';
import { contributionsOf, type Document } from '../../sections/document.ts';
import type { UntrustedText } from '../../text/untrusted-text.ts';
import { wordsOf } from '../../words/languages.ts';
import type { PosterWords } from '../../words/poster-words.ts';
import type { PictureElement } from './elements/element.ts';
import { type Palette, picturePalette } from './elements/palette.ts';
import { posterText } from './elements/poster-text.ts';
import type { PictureSize } from './engine/drawer.ts';
import { drawable, hasLetters } from './fonts/glyphs.ts';
import { type DrawingMeans, type PersonView, personView } from './person-view.ts';

/** One kind of picture: an entry of the registry (pictures.ts). */
export interface PictureKind {
  /** The pictures of this kind that a document has; their files lie beside the post. */
  draw(scene: Scene): readonly Picture[];
}

export interface Picture {
  /** Its file's name; the ending says whether it is made of dots or of lines. */
  readonly file: string;
  readonly size: PictureSize;
  readonly element: PictureElement;
  /** Shades give way to it. */
  readonly mostBytes?: number;
}

export interface Scene {
  readonly document: Document;
  readonly config: Config;
  /** `null` if the configuration leaves it out. */
  readonly section: ContributionsSection | null;
  readonly words: PosterWords;
  readonly palette: Palette;
  /** A `data:` link. */
  readonly logo: string | null;
  readonly head: SceneHead;
  person(contributor: Contributor): PersonView;
  /** Words of our own or of the configuration. */
  draw(text: string): string;
  /** Words of strangers; what nothing can be read of gives way to `instead`. */
  title(text: UntrustedText, instead?: string): string;
}

/** What every picture says of the edition. */
export interface SceneHead {
  readonly name: string;
  /** `2023.05.19`. */
  readonly date: string;
  /** The heading of the contributions, or the weekly's name if there are none. */
  readonly title: string;
  /** The days that it stands for. */
  readonly window: string;
  readonly footer: string | null;
}

export function setScene(
  document: Document,
  config: Config,
  means: DrawingMeans,
  logo: string | null,
): Scene {
  const section = contributionsOf(document);
  const words = wordsOf[document.language].poster;
  const { footer, colors } = config.poster;
  const draw = (text: string) => (means.glyphs === null ? text : drawable(text, means.glyphs));
  const name = draw(config.post.name);
  return {
    document,
    config,
    section,
    words,
    palette: picturePalette(colors),
    logo,
    head: {
      name,
      date: document.edition.date.replaceAll('-', '.'),
      title: section === null ? name : draw(section.heading),
      window: words.window(...editionDays(document.edition)),
      footer: footer === null ? null : draw(footer),
    },
    person: (contributor) => personView(contributor, means, words.nobody),
    draw,
    title(text, instead = words.untitled) {
      const drawn = draw(posterText(text));
      return hasLetters(drawn) ? drawn : instead;
    },
  };
}
