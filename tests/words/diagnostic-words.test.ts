import { expect, it } from 'vitest';
import { type Diagnostic, diagnose, tellDiagnostic } from '../../src/model/diagnostic.ts';
import { wordsOf } from '../../src/words/languages.ts';

it('is one sentence in either language, made of the same data', () => {
  const data = { date: '2023-05-17', said: 2, is: 3 };
  const diagnostic = diagnose('meeting-weekday-contradiction', data, 'mosn/layotto#929');

  expect(diagnostic.message).toBe('The issue calls 2023-05-17 a Tuesday, it is a Wednesday');
  expect(tellDiagnostic(diagnostic, wordsOf.en)).toBe(diagnostic.message);
  expect(tellDiagnostic(diagnostic, wordsOf.zh)).toBe('Issue 把 2023-05-17 写成周二，实际是周三。');
});

it('says why a meeting was not read', () => {
  const tooFar = diagnose('meeting-unreadable', { reason: 'too-far', date: '2032-05-17' }, null);

  expect(tellDiagnostic(tooFar, wordsOf.zh)).toBe(
    '没能读出这次会议：日期 2032-05-17 离 Issue 创建的日子太远。',
  );
});

it.each<[string, Partial<Diagnostic>]>([
  ['without data, from an older snapshot', { data: undefined }],
  ['with a code that this version does not know', { code: 'unheard-of' }],
])('keeps the message of one %s', (_, overrides) => {
  const diagnostic: Diagnostic = { ...diagnose('articles-unread', {}, null), ...overrides };

  expect(tellDiagnostic(diagnostic, wordsOf.zh)).toBe('The new posts of the website could not be read');
});
