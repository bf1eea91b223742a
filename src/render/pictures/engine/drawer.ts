// Boxes → dots, drawings and places, by @takumi-rs/core. It only computes: the same boxes and fonts give the same bytes.
import type { MeasuredNode } from '@takumi-rs/core';
import { type PictureElement, sourcesOf } from '../elements/element.ts';
import { type DecodedAvatar, linkAvatar } from './decode-avatar.ts';
import type { PictureFont } from './picture-assets.ts';
import { Renderer } from './renderer.ts';
import { type NodeMeans, type Pixels, toNode } from './to-node.ts';

/** In pixels. A picture without a height is as high as what it shows. */
export interface PictureSize {
  readonly width: number;
  readonly height?: number;
}

export interface Drawer {
  pixels(picture: PictureElement, size: PictureSize): Promise<Pixels>;
  /** Text is outlines; pictures are `data:` links. */
  svg(picture: PictureElement, size: PictureSize): Promise<string>;
  /** Where everything lies. */
  measure(picture: PictureElement, size: PictureSize): Promise<MeasuredNode>;
}

export interface DrawerMeans {
  readonly fonts: readonly PictureFont[];
  readonly emoji: NodeMeans['emoji'];
  /** By their name. */
  readonly avatars: ReadonlyMap<string, DecodedAvatar>;
}

export async function createDrawer({ fonts, emoji, avatars }: DrawerMeans): Promise<Drawer> {
  // Every picture is drawn once: there is nothing to remember.
  const renderer = new Renderer({ cacheMaxBytes: 0 });
  for (const { family, weight, data, characters } of fonts) {
    await renderer.registerFont({
      name: family,
      weight,
      style: 'normal',
      data,
      unicodeRange: rangesOf(characters),
    });
  }
  const fontFamilies = [...new Set(fonts.map(({ family }) => family))];
  const dots: NodeMeans = { emoji, image: (source) => avatars.get(source)?.pixels ?? source };
  return {
    async pixels(picture, size) {
      const { width, height } = await whole(picture, size);
      const data = await renderer.render(toNode(covering(picture, height), dots), {
        width,
        height,
        format: 'raw',
        fontFamilies,
        dithering: 'none',
      });
      return { width, height, data };
    },
    async svg(picture, size) {
      const links = new Map<string, string>();
      for (const source of sourcesOf(picture)) {
        const avatar = avatars.get(source);
        if (avatar !== undefined && !links.has(source)) links.set(source, await linkAvatar(avatar));
      }
      const { width, height } = await whole(picture, size);
      const image = (source: string) => links.get(source) ?? source;
      const node = toNode(covering(picture, height), { emoji, image });
      return renderer.renderSvg(node, { width, height, fontFamilies });
    },
    measure,
  };

  async function whole(picture: PictureElement, size: PictureSize): Promise<Required<PictureSize>> {
    const { width } = size;
    return { width, height: size.height ?? Math.ceil((await measure(picture, size)).height) };
  }

  function measure(picture: PictureElement, size: PictureSize): Promise<MeasuredNode> {
    return renderer.measure(toNode(picture, dots), { ...size, fontFamilies });
  }
}

/** What a picture shows ends within a pixel; its ground covers that pixel, too, or the last row would be black. */
function covering(picture: PictureElement, height: number): PictureElement {
  return { ...picture, style: { ...picture.style, height } };
}

/** Runs of code points that follow each other, both ends included. */
function rangesOf(characters: ReadonlySet<number>): [number, number][] {
  const ranges: [number, number][] = [];
  for (const character of [...characters].toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === character - 1) last[1] = character;
    else ranges.push([character, character]);
  }
  return ranges;
}
