// A command is loaded when it is used, with what it needs and nothing else.
import { expect, test } from 'vitest';
import { packagesLoadedBy } from '../../../scripts/imports.ts';

const octokit = /^@octokit\//;
const pictures = ['@takumi-rs/core', 'fflate'];

test('--help and --version load what reads flags, and no command', () => {
  expect(packagesLoadedBy('src/cli/main.ts')).toEqual(['commander', 'dotenv']);
});

test('render loads nothing that could ask GitHub, and what draws only when it draws', () => {
  const loaded = packagesLoadedBy('src/cli/commands/render.ts');

  expect(loaded).toContain('handlebars');
  expect(loaded.filter((name) => octokit.test(name) || pictures.includes(name))).toEqual([]);
});

test('collect loads nothing that draws or styles', () => {
  const loaded = packagesLoadedBy('src/cli/commands/collect.ts');

  expect(loaded.some((name) => octokit.test(name))).toBe(true);
  expect(loaded.filter((name) => [...pictures, 'handlebars'].includes(name))).toEqual([]);
});
