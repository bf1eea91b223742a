// Keeps the last pictures: drawing them takes a second, and most changes to a template or a text do not affect them.
import type { Artifact } from '../model/artifact.ts';
import type { MakePictures } from '../render/pictures/make-pictures.ts';

/** Returns the last pictures as long as everything that they are made of is the same. */
export function rememberPictures(make: MakePictures): MakePictures {
  let last: { readonly key: string; readonly made: Promise<readonly Artifact[]> } | null = null;
  return (document, config, pictures, postPath) => {
    // Avatars are named by their content in the document, but may be missing.
    const avatars = [...pictures.avatars.keys()];
    const key = JSON.stringify([document, config.poster, config.post.name, pictures.logo, avatars, postPath]);
    if (last?.key === key) return last.made;
    const made = make(document, config, pictures, postPath);
    last = { key, made };
    made.catch(() => {
      last = null;
    });
    return made;
  };
}
