import { expect, it, test } from 'vitest';
import { words } from '../../../../src/render/pictures/elements/element.ts';
import { cutText, textWidth } from '../../../../src/render/pictures/elements/text-width.ts';
import { createDrawer } from '../../../../src/render/pictures/engine/drawer.ts';
import { loadFonts } from '../../../../src/render/pictures/fonts/load-fonts.ts';

const texts = [
  'Octo User',
  'octo-user-with-a-long-name',
  'WMWMWMWMWM',
  'wwwwmmmm',
  'illicit.filtrit',
  'LAYOTTO-2023',
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'SOFAStack 社区本周贡献',
];

it.each(texts)('%s is about as wide as it is said to be before it is laid out', async (text) => {
  const fonts = await loadFonts([{ text, weight: 700 }]);
  const drawer = await createDrawer({ fonts, emoji: new Map(), avatars: new Map() });
  const element = words(text, { fontSize: 100, fontWeight: 700, whiteSpace: 'nowrap' });

  const { runs } = await drawer.measure(element, { width: 10_000 });

  const drawn = Math.max(...runs.map(({ x, width }) => x + width)) / 100;
  // Too narrow an estimate breaks a word; too wide a one only makes it small.
  expect(textWidth(text) / drawn).toBeGreaterThan(0.97);
  expect(textWidth(text) / drawn).toBeLessThan(1.12);
});

test('a text that fits stays, and of another one there is what fits before an ellipsis', () => {
  expect(cutText('社区会议', 4)).toBe('社区会议');
  expect(cutText('社区会议', 3)).toBe('社区…');
  expect(cutText('社 区会议', 2.5)).toBe('社…');
});
