import { expect, it } from 'vitest';
import { photographLink } from '../../../src/render/pictures/picture-data.ts';
import { aPng, hugePng } from './pictures.ts';

/** A JPEG's frame header behind an application segment, as far as anybody looks. */
const jpeg = Uint8Array.from([
  ...[0xff, 0xd8],
  ...[0xff, 0xe0, 0x00, 0x04, 0x4a, 0x46],
  ...[0xff, 0xc0, 0x00, 0x0b, 0x08, 0x00, 0x20, 0x00, 0x10, 0x01, 0x01, 0x11, 0x00],
  ...[0xff, 0xd9],
]);
const gif = Uint8Array.from([...new TextEncoder().encode('GIF89a'), 1, 0, 1, 0, 0, 0, 0, 0x3b]);

it.each([
  ['PNG', aPng(8), 'image/png'],
  ['JPEG', jpeg, 'image/jpeg'],
  ['GIF', gif, 'image/gif'],
])('a %s is a picture', (_, bytes, mediaType) => {
  expect(photographLink(bytes)).toBe(`data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`);
});

it.each([
  ['nothing', new Uint8Array()],
  [
    'a web page',
    new TextEncoder().encode('<!doctype html><title>404</title><p>There is nothing here, sorry.</p>'),
  ],
  [
    'a drawing that could hold anything',
    new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  ],
  ['a PNG without its end', aPng(8).slice(0, -12)],
  ['a PNG of a billion pixels', hugePng()],
  ['a JPEG without its end', jpeg.slice(0, -2)],
  [
    'a JPEG whose segments run into nowhere',
    Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0xff, 0xd9]),
  ],
  ['a GIF without size', Uint8Array.from(gif, (byte, at) => (at === 6 ? 0 : byte))],
])('%s is none', (_, bytes) => {
  expect(photographLink(bytes)).toBeNull();
});
