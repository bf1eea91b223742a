import { expect, test } from 'vitest';
import { frontMatterOf, postBody } from '../../src/markdown/front-matter.ts';

test.each(['\u2028', '\u2029', '\u0085', '\r'])('a title with %j is on one line of YAML', (ending) => {
  const post = `---\ntitle: "one${ending}two"\n---\n\nBody\n`;

  expect(frontMatterOf(post)).toBe(`title: "one${ending}two"\n`);
  expect(postBody(post)).toBe('Body');
});

test('lines may end as Windows ends them', () => {
  expect(frontMatterOf('---\r\ntitle: one\r\n---\r\nBody')).toBe('title: one\r\n');
});
