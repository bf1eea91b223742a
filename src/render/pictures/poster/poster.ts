// `poster.png` and `poster.svg`: every line of the week, for those who want to read it as a picture.
import type { PictureKind } from '../picture.ts';
import { drawPoster, posterWidth } from './draw-poster.ts';
import { composePosterView } from './poster-view.ts';

export const poster: PictureKind = {
  draw(scene) {
    if (scene.section === null) return [];
    const element = drawPoster(composePosterView(scene.section, scene), scene);
    const size = { width: posterWidth };
    return [
      { file: 'poster.png', size, element },
      { file: 'poster.svg', size, element },
    ];
  },
};
