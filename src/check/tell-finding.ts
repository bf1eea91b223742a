// A finding as a sentence in the edition's language, on one line.
import { plainText } from '../text/plain-text.ts';
import { untrusted } from '../text/untrusted-text.ts';
import { type Language, wordsOf } from '../words/languages.ts';
import type { Finding } from './rule.ts';

export function tellFinding({ told }: Finding, language: Language): string {
  const { messages } = wordsOf[language].check;
  // Whoever made the data made it for this code.
  return plainText(untrusted(messages[told.code](told.data as never)));
}
