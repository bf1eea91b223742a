import { expect, it } from 'vitest';
import { column } from '../../../../src/render/pictures/elements/element.ts';
import { createDrawer } from '../../../../src/render/pictures/engine/drawer.ts';

it('a picture of part of a pixel more is covered down to its last row', async () => {
  const drawer = await createDrawer({ fonts: [], emoji: new Map(), avatars: new Map() });
  const picture = column({ width: 2, backgroundColor: '#f4f6fa' }, column({ height: 3.4 }));

  const { height, data } = await drawer.pixels(picture, { width: 2 });

  expect(height).toBe(4);
  expect([...data]).toEqual(Array.from({ length: 2 * 4 }, () => [0xf4, 0xf6, 0xfa, 0xff]).flat());
});
