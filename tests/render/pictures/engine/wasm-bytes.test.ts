// A machine for which the engine has no build draws with the one for WebAssembly: the same bytes, so that pictures do not depend on who
// draws them.
import { afterEach, expect, test, vi } from 'vitest';
import type { Artifact } from '../../../../src/model/artifact.ts';
import { noPictures, posterConfig } from '../draw-week.ts';
import { aPhoto } from '../pictures.ts';
import { anAvatar, crowdedWeek } from '../weeks.ts';

afterEach(() => {
  vi.doUnmock('@takumi-rs/core');
  vi.doUnmock('@takumi-rs/wasm/node');
  vi.resetModules();
});

async function drawCard(avatars: ReadonlyMap<string, Uint8Array>): Promise<readonly Artifact[]> {
  vi.resetModules();
  const { makePictures } = await import('../../../../src/render/pictures/make-pictures.ts');
  const { card } = await import('../../../../src/render/pictures/card/card.ts');
  const files = { ...noPictures, avatars };
  return makePictures(crowdedWeek('zh', 6), posterConfig, files, 'post/index.md', [card]);
}

test('the card is the same, byte for byte, if there is no build for the machine', async () => {
  const avatars = new Map([[anAvatar(0), await aPhoto(0, 320)]]);
  const wasm = vi.fn(() => vi.importActual<object>('@takumi-rs/wasm/node'));
  vi.doMock('@takumi-rs/wasm/node', wasm);
  const native = await drawCard(avatars);
  expect(wasm).not.toHaveBeenCalled();
  vi.doMock('@takumi-rs/core', () => {
    throw new Error('Cannot find native binding.');
  });

  const drawn = await drawCard(avatars);

  expect(wasm).toHaveBeenCalled();
  const base64 = ({ path, content }: Artifact) => [path, Buffer.from(content).toString('base64')];
  expect(drawn.map(base64)).toEqual(native.map(base64));
  expect(native.length).toBe(1);
}, 60_000);
