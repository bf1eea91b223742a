// The engine's two builds, for a machine and for WebAssembly, give the same bytes: pictures do not depend on who draws them.
import { afterEach, expect, test, vi } from 'vitest';
import type { Artifact } from '../../../../src/model/artifact.ts';
import { noPictures, posterConfig } from '../draw-week.ts';
import { aPhoto } from '../pictures.ts';
import { anAvatar, crowdedWeek } from '../weeks.ts';

afterEach(() => {
  vi.doUnmock('@takumi-rs/core');
  vi.resetModules();
});

async function drawCard(): Promise<readonly Artifact[]> {
  const { makePictures } = await import('../../../../src/render/pictures/make-pictures.ts');
  const { pictures } = await import('../../../../src/render/pictures/pictures.ts');
  const avatars = new Map([[anAvatar(0), await aPhoto(0, 320)]]);
  const document = crowdedWeek('zh', 6);
  return makePictures(
    document,
    posterConfig,
    { ...noPictures, avatars },
    'post/index.md',
    pictures.slice(0, 1),
  );
}

test('the card is the same, byte for byte, from both', async () => {
  const native = await drawCard();
  vi.resetModules();
  const renderers = vi.fn();
  vi.doMock('@takumi-rs/core', async () => {
    const wasm = await import('@takumi-rs/wasm/node');
    renderers();
    return wasm;
  });
  const drawn = await drawCard();

  expect(renderers).toHaveBeenCalled();
  expect(drawn.map(({ path, content }) => [path, Buffer.from(content).toString('base64')])).toEqual(
    native.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]),
  );
  expect(native.length).toBe(1);
}, 60_000);
