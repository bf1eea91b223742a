import { expect, test } from 'vitest';
import { bytesOf } from '../../../src/publish/file-contents.ts';
import { composeRenderMessage, parseTrailers } from '../../../src/publish/plan/commit-message.ts';

test('a pure render names its files as git ls-tree would', () => {
  const message = composeRenderMessage(
    { name: 'SOFA Weekly', edition: '2023-05-19', snapshot: 'f'.repeat(64), signer: null },
    new Map([['content/post.md', bytesOf('hello\n')]]),
    true,
  );
  expect(message).toBe(
    `SOFA Weekly 2023-05-19: the draft

Sofa-Weekly-Edition: 2023-05-19
Sofa-Weekly-Snapshot: ${'f'.repeat(64)}
Sofa-Weekly-File: ce013625030ba8dba906f756967f9e9ca394464a content/post.md
`,
  );
});

test('trailers are the last paragraph, whoever wrote the message', () => {
  expect(parseTrailers('Words\n\nA: not here\n\nA: 1\r\nno trailer\r\nB-C: 2\r\nA: 3\r\n\r\n')).toEqual(
    new Map([
      ['A', ['1', '3']],
      ['B-C', ['2']],
    ]),
  );
  expect(parseTrailers('')).toEqual(new Map());
});

test('any number of trailers is read quickly', () => {
  const message = `Words\n\n${'A: 1\n'.repeat(20_000)}`;

  expect(parseTrailers(message).get('A')).toHaveLength(20_000);
});
