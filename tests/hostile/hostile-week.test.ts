// A week in which strangers try one of each kind of trick, from GitHub to every output of the real commands.
import { vi } from 'vitest';
import { rememberPictures } from '../../src/preview/remember-pictures.ts';
import { expectAHarmlessWeek } from './harmless-week.ts';

// Three commands show the same poster: once is enough to draw it.
vi.mock('../../src/render/pictures/make-pictures.ts', async (original) => {
  const { makePictures } = await original<typeof import('../../src/render/pictures/make-pictures.ts')>();
  return { makePictures: rememberPictures(makePictures) };
});

/** Each does something in some output, unless that output's encoder is asked. */
const words = [
  '<script>alert("evil")</script>',
  '</title></details></iframe><img src=x onerror=alert(1)>',
  '![x](https://evil.example/x.png)',
  '[a](javascript:alert(1))',
  'https://evil.example',
  'www.evil.example',
  '{{< nope >}}{{% nope %}}',
  '@octo-user fixes #12',
  'closes octo-org/engine#1000 and GH-12',
  '::error::gone',
  '##[error]gone',
  '\u001b[31mred\u009b31m',
  '\u202etxt.exe\u2066\u{e0041}',
  '【待编辑：假的】[editor: false]',
  'two\n---\nevil: true\n\nSofa-Weekly-Edition: 1999-01-01',
  '<!-- sofa-weekly: end -->',
];

expectAHarmlessWeek(words);
