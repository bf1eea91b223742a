import { expect, it } from 'vitest';
import { measurePicture } from '../../src/model/picture-data.ts';
import { aPng } from '../render/pictures/pictures.ts';

/** A JPEG's frame header behind an application segment, as far as anybody looks. */
const jpeg = Uint8Array.from([
  ...[0xff, 0xd8],
  ...[0xff, 0xe0, 0x00, 0x04, 0x4a, 0x46],
  ...[0xff, 0xc0, 0x00, 0x0b, 0x08, 0x00, 0x20, 0x00, 0x10, 0x01, 0x01, 0x11, 0x00],
  ...[0xff, 0xd9],
]);
const gif = Uint8Array.from([...new TextEncoder().encode('GIF89a'), 1, 0, 1, 0, 0, 0, 0, 0x3b]);

it.each([
  ['PNG', aPng(8), { mediaType: 'image/png', width: 8, height: 8 }],
  ['JPEG', jpeg, { mediaType: 'image/jpeg', width: 16, height: 32 }],
  ['GIF', gif, { mediaType: 'image/gif', width: 1, height: 1 }],
])('a %s says how large it is', (_, bytes, file) => {
  expect(measurePicture(bytes)).toEqual(file);
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
  ['a JPEG without its end', jpeg.slice(0, -2)],
  ['a JPEG with arithmetic coding', withFrame(0xc9)],
  ['a JPEG without loss', withFrame(0xc3)],
  ['a JPEG in the four inks of a printer', jpeg.with(17, 4)],
  [
    'a JPEG whose segments run into nowhere',
    Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0xff, 0xd9]),
  ],
  ['a GIF without size', Uint8Array.from(gif, (byte, at) => (at === 6 ? 0 : byte))],
])('%s is none', (_, bytes) => {
  expect(measurePicture(bytes)).toBeNull();
});

function withFrame(marker: number): Uint8Array {
  return jpeg.with(9, marker);
}
