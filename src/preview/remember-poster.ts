// Keeps the last poster: drawing one takes most of a second, and most changes to a template or a text do not affect it.
import type { Artifact } from '../model/artifact.ts';
import type { MakePoster } from '../render/pictures/load-poster-assets.ts';

/** Returns the last poster as long as everything that it is made of is the same. */
export function rememberPoster(make: MakePoster): MakePoster {
  let last: { readonly key: string; readonly made: Promise<readonly Artifact[]> } | null = null;
  return (document, config, pictures, postPath) => {
    // Avatars are named by their content in the document, but may be missing.
    const avatars = [...pictures.avatars.keys()];
    const key = JSON.stringify([document, config.poster, pictures.logo, avatars, postPath]);
    if (last?.key === key) return last.made;
    const made = make(document, config, pictures, postPath);
    last = { key, made };
    made.catch(() => {
      last = null;
    });
    return made;
  };
}
