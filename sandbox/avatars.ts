// The host of people's pictures: it has none of theirs, and draws one for each account, the same every time.
import { createHash } from 'node:crypto';
import { Renderer } from '@takumi-rs/core';

export const avatarHost = 'https://avatars.githubusercontent.com';

const pictures = new Map<string, Uint8Array>();

/** Answers for the host of the pictures, without a network; everything else goes to `fetch`. */
export function withAvatars(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== avatarHost) return fetch(input, init);
    const picture = pictures.get(url.pathname) ?? (await drawPicture(url.pathname));
    pictures.set(url.pathname, picture);
    return new Response(Buffer.from(picture), { headers: { 'content-type': 'image/png' } });
  };
}

/** A sun over two hills. */
async function drawPicture(account: string): Promise<Uint8Array> {
  const hash = createHash('sha256').update(account).digest();
  const pick = (at: number, least: number, most: number) =>
    Math.round(least + ((hash[at] ?? 0) / 255) * (most - least));
  const hue = pick(17, 0, 359);
  const hill = (at: number, top: number, colour: string) =>
    `<path fill="${colour}" d="M0 ${top + pick(at, -14, 14)} C ${pick(at + 1, 30, 70)} ${top - pick(at + 2, 16, 44)}, ${pick(at + 3, 100, 140)} ${top + pick(at + 4, 4, 30)}, 176 ${top + pick(at + 5, -26, 10)} V 176 H 0 Z"/>`;
  const svg = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 176 176">',
    `<rect width="176" height="176" fill="hsl(${hue}, 64%, 80%)"/>`,
    `<circle cx="${pick(1, 56, 122)}" cy="${pick(2, 56, 74)}" r="${pick(3, 20, 30)}" fill="hsl(${(hue + 30) % 360}, 90%, 95%)"/>`,
    hill(4, 108, `hsl(${hue}, 48%, 58%)`),
    hill(10, 136, `hsl(${(hue + 18) % 360}, 52%, 40%)`),
    '</svg>',
  ].join('');
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const size = { width: 176, height: 176 };
  return new Renderer().render({ type: 'image', src, style: size }, size);
}
