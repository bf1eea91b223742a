// A diagnostic: something an editor should know that does not stop the run.
import * as z from 'zod';
import { type UntrustedText, untrusted } from '../text/untrusted-text.ts';
import type { DiagnosticCode, DiagnosticData } from '../words/diagnostic-words.ts';
import { wordsOf } from '../words/languages.ts';
import type { Words } from '../words/words.ts';
import { text } from './scalars.ts';

const severities = {
  'article-unreadable': 'warning',
  'articles-unread': 'warning',
  'avatar-host': 'info',
  'avatar-unavailable': 'info',
  'co-author-line-unreadable': 'warning',
  'co-author-without-account': 'warning',
  'commit-author-without-account': 'warning',
  'credited-late': 'warning',
  'earlier-draft-open': 'warning',
  'edition-long': 'warning',
  'first-contribution-unknown': 'warning',
  'gap-made-up': 'warning',
  'ledger-recovered': 'warning',
  'listing-missed-pull-request': 'warning',
  'meeting-agenda-cut': 'warning',
  'meeting-agenda-unread': 'warning',
  'meeting-announced-twice': 'info',
  'meeting-by-outsider': 'warning',
  'meeting-called-off': 'warning',
  'meeting-clock-contradiction': 'warning',
  'meeting-date-contradiction': 'warning',
  'meeting-details-differ': 'info',
  'meeting-end-contradiction': 'warning',
  'meeting-link-not-allowed': 'warning',
  'meeting-moved': 'warning',
  'meeting-projected': 'info',
  'meeting-repository-missing': 'warning',
  'meeting-time-unread': 'warning',
  'meeting-times-contradict': 'warning',
  'meeting-unreadable': 'warning',
  'meeting-weekday-contradiction': 'warning',
  'meeting-zone-out-of-season': 'warning',
  'newcomers-looked-up-in-part': 'info',
  'part-unread': 'warning',
  'window-doubles': 'warning',
  'window-skips': 'warning',
  'wechat-too-long': 'warning',
  'questions-cut': 'info',
  'recording-missing': 'info',
  'repository-no-longer-covered': 'warning',
  'repository-renamed': 'warning',
  'reverted-in-edition': 'info',
  'search-missed-pull-request': 'warning',
  'unshown-made-up': 'info',
  'upstream-commits': 'info',
} as const satisfies Readonly<Record<DiagnosticCode, 'info' | 'warning'>>;

/**
 * `code` is stable and kebab-case, for machines; `data` is what is known with it, and `message` one English sentence made of the
 * two; `subject` names what it is about (`mosn/layotto#929`), or quotes what somebody wrote. Snapshots of before there was `data`
 * have the message alone.
 */
export const diagnosticSchema = z.object({
  code: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  severity: z.enum(['info', 'warning']),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
  message: z.string().min(1),
  subject: text.nullable(),
});
export type Diagnostic = z.output<typeof diagnosticSchema>;

export function diagnose<Code extends DiagnosticCode>(
  code: Code,
  data: DiagnosticData[Code],
  subject: UntrustedText | string | null,
): Diagnostic {
  return {
    code,
    severity: severities[code],
    data: { ...data },
    message: wordsOf.en.diagnostics[code](data),
    subject: typeof subject === 'string' ? untrusted(subject) : subject,
  };
}

/** The message in a language; as it stands if an older version of the program, or a newer one, wrote it. */
export function tellDiagnostic({ code, data, message }: Diagnostic, { diagnostics }: Words): string {
  if (data === undefined || !isCode(code)) return message;
  // Whoever made the data made it for this code.
  return diagnostics[code](data as never);
}

function isCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(severities, code);
}
