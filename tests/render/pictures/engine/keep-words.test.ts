import { expect, it } from 'vitest';
import { words } from '../../../../src/render/pictures/elements/element.ts';
import { createDrawer } from '../../../../src/render/pictures/engine/drawer.ts';
import { joiner, keepWords } from '../../../../src/render/pictures/engine/keep-words.ts';
import { loadFonts } from '../../../../src/render/pictures/fonts/load-fonts.ts';

it.each([
  ['并补充相应的测试', '并补+充相+应的测+试'],
  ['阿里巴巴云原生', '阿+里+巴+巴云原+生'],
  ['fix: 支持 gRPC 的连接', 'fix: 支+持 gRPC 的连+接'],
  ['超超超', '超超超'],
  ['octo-user', 'octo-user'],
])('joins the letters of each word of %s', (text, joined) => {
  expect(keepWords(text).replaceAll(joiner, '+')).toBe(joined);
});

/** Lines of a text in a place that has room for so many Chinese letters. */
async function linesOf(text: string, letters: number): Promise<readonly string[]> {
  const fonts = await loadFonts([{ text, weight: 400 }]);
  const drawer = await createDrawer({ fonts, emoji: new Map(), avatars: new Map() });
  const { runs } = await drawer.measure(words(text, { fontSize: 20 }), { width: letters * 20 + 4 });
  const lines = new Map<number, string>();
  for (const run of runs) lines.set(run.y, (lines.get(run.y) ?? '') + run.text.replaceAll(joiner, ''));
  return [...lines.values()];
}

it('ends no line within a word', async () => {
  expect(await linesOf('正确释放连接，并补充相应的测试', 9)).toEqual(['正确释放连接，并', '补充相应的测试']);
});

it('breaks a word all the same if it has no line of its own', async () => {
  expect(await linesOf('阿里巴巴', 3)).toEqual(['阿里巴', '巴']);
});

it('takes no room, and draws nothing where a font lacks the joiner', async () => {
  const fonts = await loadFonts([{ text: '应补', weight: 400 }]);
  const drawer = await createDrawer({ fonts, emoji: new Map(), avatars: new Map() });
  const svgOf = (text: string) => drawer.svg(words(text, { fontSize: 20 }), { width: 200, height: 40 });

  expect(await svgOf('应补')).toContain('<path');
  expect(await svgOf('应补')).toBe(await svgOf(`应${joiner}补`));
});
