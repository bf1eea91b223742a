import { describe, expect, test } from 'vitest';
import {
  readManagedPart,
  replaceManagedPart as replacePart,
} from '../../../src/publish/description/managed-part.ts';

const replaceManagedPart = (existing: string | null, part: string) =>
  replacePart(existing, part, { managed: 'Write outside.', cut: '*The rest did not fit.*' });

const bodyWith = (part: string) => replaceManagedPart(null, part);

describe('replacing our part', () => {
  test('is all there is in a new body', () => {
    expect(bodyWith('ours')).toMatch(/^<!-- sofa-weekly: begin.* -->\nours\n<!-- sofa-weekly: end -->$/);
  });

  test('leaves what people wrote around it to the byte', () => {
    const body = `before\r\n\r\n${bodyWith('old')}\n\nafter  `;
    expect(replaceManagedPart(body, 'new')).toBe(`before\r\n\r\n${bodyWith('new')}\n\nafter  `);
  });

  test('changes nothing where it is the same', () => {
    const body = `before\n${bodyWith('same')}\nafter`;
    expect(replaceManagedPart(body, 'same')).toBe(body);
  });

  test('goes below what people wrote where they took the marks out', () => {
    expect(replaceManagedPart('Only my words', 'new')).toBe(`Only my words\n\n${bodyWith('new')}`);
    expect(replaceManagedPart('', 'new')).toBe(bodyWith('new'));
  });

  test('loses no text where one mark of the two is gone', () => {
    const withoutEnd = bodyWith('old').replace('<!-- sofa-weekly: end -->', 'and mine');
    expect(replaceManagedPart(withoutEnd, 'new')).toBe(`old\nand mine\n\n${bodyWith('new')}`);
    const withoutBegin = bodyWith('old').replace(/<!-- sofa-weekly: begin.* -->/, 'mine');
    expect(replaceManagedPart(withoutBegin, 'new')).toBe(`mine\nold\n\n${bodyWith('new')}`);
  });

  test('writes one part where somebody copied it, and keeps the copy as text', () => {
    const body = `${bodyWith('old')}\n\n${bodyWith('a copy')}\n`;
    expect(replaceManagedPart(body, 'new')).toBe(`${bodyWith('new')}\n\na copy\n`);
  });

  test('begins at the begin mark that is nearest to the end', () => {
    const begin = bodyWith('').split('\n')[0] ?? '';
    const body = `${begin}\nmine, after a stray mark\n${bodyWith('old')}`;
    expect(replaceManagedPart(body, 'new')).toBe(`mine, after a stray mark\n${bodyWith('new')}`);
  });

  test('takes `$&` in a part for what it is', () => {
    expect(replaceManagedPart(bodyWith('old'), "$& $1 $'")).toBe(bodyWith("$& $1 $'"));
  });
});

describe("GitHub's limit", () => {
  test('cuts our part at the end of a line, and says so', () => {
    const part = Array.from({ length: 3_000 }, (_, at) => `- line ${at}: ${'字'.repeat(20)}`).join('\n');
    const body = replaceManagedPart('mine', part);
    expect(body.length).toBeLessThanOrEqual(60_000);
    expect(body.length).toBeGreaterThan(59_000);
    expect(body).toMatch(/字\n\n\*The rest did not fit\..*\*\n<!-- sofa-weekly: end -->$/);
  });

  test("never cuts people's words", () => {
    const words = 'x'.repeat(64_000);
    expect(replaceManagedPart(words, 'a\nb\nc')).toContain(words);
  });
});

describe('reading our part', () => {
  test('gives what was written', () => {
    expect(readManagedPart(`before\n${bodyWith('one\ntwo')}\nafter`)).toBe('one\ntwo\n');
  });

  test('gives nothing where a mark is missing', () => {
    expect(readManagedPart('before')).toBeNull();
    expect(readManagedPart('<!-- sofa-weekly: end --> before')).toBeNull();
  });
});
