import { expect, test } from 'vitest';
import { keepTicks } from '../../../src/publish/description/keep-ticks.ts';

const link = (line: number) =>
  `[line ${line}](https://github.com/octo-org/website/blob/a/index.md?plain=1#L${line})`;

test('keeps a box ticked although its line moved', () => {
  expect(keepTicks(`- [x] ${link(3)} the picture`, `- [ ] ${link(8)} the picture`)).toBe(
    `- [x] ${link(8)} the picture`,
  );
});

test('leaves a box empty that is new, or was empty', () => {
  const fresh = `- [ ] ${link(3)} one\n- [ ] ${link(4)} two`;
  expect(keepTicks(`- [ ] ${link(3)} one\r\n- [X] ${link(9)} other`, fresh)).toBe(fresh);
});

test('ticks tasks with the same words only where all of them were ticked', () => {
  const fresh = `- [ ] ${link(3)} same\n- [ ] ${link(9)} same`;
  expect(keepTicks(`- [x] ${link(3)} same\n- [ ] ${link(9)} same`, fresh)).toBe(fresh);
  expect(keepTicks(`- [x] ${link(3)} same\n- [x] ${link(9)} same`, fresh)).toBe(
    fresh.replaceAll('[ ]', '[x]'),
  );
});
