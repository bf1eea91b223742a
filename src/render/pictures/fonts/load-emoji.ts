// Reads the pictures of the emoji that a text holds.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as z from 'zod';
import { dataLink } from '../../../model/picture-data.ts';

const require = createRequire(import.meta.url);

const iconNamesSchema = z.record(z.string(), z.string());
const iconSetSchema = z.object({
  width: z.number(),
  height: z.number(),
  icons: z.record(z.string(), z.object({ body: z.string() })),
  aliases: z.record(z.string(), z.object({ parent: z.string() })),
});

/** A `data:` link for each of the graphemes that the set has. */
export async function loadEmoji(wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  // The set is 9 MB: a week without emoji does without it.
  if (wanted.size === 0) return new Map();
  const names = iconNamesSchema.parse(
    await readJson(require.resolve('@iconify-json/fluent-emoji-flat/chars.json')),
  );
  const found = [...wanted].flatMap((grapheme) => {
    const name = names[emojiKey(grapheme)];
    return name === undefined ? [] : [{ grapheme, name }];
  });
  if (found.length === 0) return new Map();
  const set = iconSetSchema.parse(
    await readJson(require.resolve('@iconify-json/fluent-emoji-flat/icons.json')),
  );
  const links = found.flatMap(({ grapheme, name }) => {
    const icon = set.icons[name] ?? set.icons[set.aliases[name]?.parent ?? ''];
    if (icon === undefined) return [];
    const box = `0 0 ${set.width} ${set.height}`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${icon.body}</svg>`;
    return [[grapheme, dataLink('image/svg+xml', new TextEncoder().encode(svg))] as const];
  });
  return new Map(links);
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

/** `👩‍💻` → `1f469-200d-1f4bb`. Variation selectors are left out: sets disagree about them. */
function emojiKey(grapheme: string): string {
  return [...grapheme]
    .filter((character) => character !== '\ufe0f' && character !== '\ufe0e')
    .map((character) => character.codePointAt(0)?.toString(16))
    .join('-');
}

/** Whether a character asks to be shown as a picture although a font may have it: `❤️` does, `❤` does not. */
export function isPictorial(grapheme: string): boolean {
  return (
    /\ufe0f|\u200d|\p{Emoji_Modifier}|\p{Emoji_Presentation}/u.test(grapheme) && !grapheme.includes('\ufe0e')
  );
}
