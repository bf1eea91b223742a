// A post is the same on every machine: what depends on its language, zone or clock is not used to make one.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const rooms = ['text', 'words', 'markdown', 'merge', 'sections', 'render'];
/** A segmenter whose language is written out cuts the same everywhere. */
const dependent =
  /\bIntl\b(?!\.Segmenter\('en')|\btoLocale\w*|\blocaleCompare\b|\bnew Date\b|\bDate\.(?:now|parse)\b|\bprocess\.env\b/;

/** The code of a file, its comments left out. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
}

it.each(rooms)('src/%s depends on no locale, time zone, clock or environment', async (room) => {
  const folder = fileURLToPath(new URL(`../../src/${room}`, import.meta.url));
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const found: string[] = [];
  for (const name of names) {
    const code = withoutComments(await readFile(join(folder, name), 'utf8'));
    const match = dependent.exec(code);
    if (match !== null) found.push(`${name}: ${match[0]}`);
  }

  expect(names.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});

it.each([
  'x.toLocaleString()',
  'a.localeCompare(b)',
  'new Intl.NumberFormat()',
  'new Intl.Segmenter()',
  'new Date()',
  'Date.now()',
])('would find %s', (code) => {
  expect(dependent.test(withoutComments(`const y = ${code}; // fine`))).toBe(true);
});
