// Small pictures to stand for avatars, and a look into a finished one.
import { Renderer } from '@takumi-rs/core';
import { encodePng } from '../../../src/render/pictures/engine/encode-png.ts';
import type { Pixels } from '../../../src/render/pictures/engine/to-node.ts';

/** A square PNG of one colour. */
export function aPng(size: number): Uint8Array {
  const data = new Uint8Array(size * size * 4).map((_, at) => [0x24, 0x60, 0xe0, 0xff][at % 4] ?? 0);
  return encodePng({ width: size, height: size, data });
}

/** A PNG of a few bytes whose header claims more pixels than anybody wants in memory. */
export function hugePng(side = 40_000): Uint8Array {
  const bytes = Uint8Array.from(aPng(8));
  new DataView(bytes.buffer).setUint32(16, side);
  return bytes;
}

/** Something like a photograph: soft shapes, and grain. The same for a seed. */
export function photoLike(seed: number, size: number): Pixels {
  let state = seed * 7919 + 1;
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
  const waves = Array.from({ length: 12 }, () => ({
    across: random() * 9,
    down: random() * 9,
    phase: random() * 6.3,
    colour: [random(), random(), random()],
  }));
  const data = new Uint8Array(size * size * 4);
  for (let at = 0; at < size * size; at += 1) {
    const [x, y] = [(at % size) / size, Math.floor(at / size) / size];
    const grain = (random() - 0.5) * 24;
    for (const channel of [0, 1, 2]) {
      const shade = waves.reduce(
        (sum, { across, down, phase, colour }) =>
          sum + Math.sin(across * x + down * y + phase) * 34 * (colour[channel] ?? 0),
        128,
      );
      data[at * 4 + channel] = Math.max(0, Math.min(255, shade + grain));
    }
    data[at * 4 + 3] = 255;
  }
  return { width: size, height: size, data };
}

/** The same as the JPEG that GitHub would send. */
export async function aPhoto(seed: number, size = 176): Promise<Uint8Array> {
  const dimensions = { width: size, height: size };
  return new Renderer().render(
    { type: 'image', src: photoLike(seed, size), style: dimensions },
    { ...dimensions, format: 'jpeg', quality: 85 },
  );
}

/** Decodes a PNG: its size, and how many colours there are among its pixels. */
export async function decodePng(
  bytes: Uint8Array,
): Promise<{ width: number; height: number; colours: number; pixels: Uint32Array }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const data = await new Renderer({ cacheMaxBytes: 0 }).render(
    { type: 'image', src: bytes, style: { width, height } },
    { width, height, format: 'raw' },
  );
  const pixels = new Uint32Array(Uint8Array.from(data).buffer);
  return { width, height, colours: new Set(pixels).size, pixels };
}
