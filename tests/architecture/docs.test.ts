// What the docs name is there: files, folders, and the pages that they link to.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'sandbox/README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path)),
].toSorted();

/** `src/text/`, `tests/render/same-everywhere.test.ts`; not `src/sections/<section>/`, which is for the reader to fill in. */
const named = /`((?:src|tests|scripts|sandbox|assets|templates)\/[\w./-]*)`/g;
const linked = /\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g;

test.each(pages)('%s names files and pages that exist', (page) => {
  const text = readFileSync(page, 'utf8');
  const paths = [
    ...[...text.matchAll(named)].map(([, path = '']) => path),
    ...[...text.matchAll(linked)].map(([, path = '']) => join(dirname(page), path)),
  ];

  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test.each(['THIRD-PARTY.md', 'docs/decisions/pictures.md'])(
  '%s names every font that is installed',
  (page) => {
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const fonts = Object.keys(dependencies).flatMap((name) => /^@fontsource\/(.+)$/.exec(name)?.[1] ?? []);
    const told = readFileSync(page, 'utf8').toLowerCase().replaceAll('\n', ' ');

    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.filter((font) => !told.includes(font.replaceAll('-', ' ')))).toEqual([]);
  },
);

test('every decision is in the list', () => {
  const list = readFileSync('docs/design.md', 'utf8');
  const decisions = readdirSync('docs/decisions');

  expect(decisions.filter((file) => !list.includes(`(decisions/${file})`))).toEqual([]);
  for (const file of decisions) {
    const page = readFileSync(join('docs/decisions', file), 'utf8');
    const parts = [...page.matchAll(/^\*\*([^*]+)\.\*\*/gm)].map(([, part]) => part);
    expect([file, ...parts]).toEqual([
      file,
      'Context',
      'Decision',
      'What it costs',
      'What would change our minds',
      'Where',
    ]);
  }
});
