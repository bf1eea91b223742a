// The small values that every noun is built of, each with the schema that lets it in.
import * as z from 'zod';
import { untrusted } from '../text/untrusted-text.ts';
import { isDate, isInstant, isTimeZone } from './calendar.ts';
import { expects } from './expected-form.ts';

/** An instant in UTC, ISO 8601 to the second: `2023-05-19T07:00:00Z`. */
export const instant = z.string().refine(isInstant, expects('instant'));

/** A calendar date, ISO 8601: `2023-05-19`. */
export const calendarDate = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, { error: expects('date'), abort: true })
  .refine(isDate, expects('date'));

/** An IANA time zone. */
export const timeZone = z.string().refine(isTimeZone, expects('time-zone'));

/** A repository as GitHub names it: `owner/name`. Old accounts may begin or end with a dash. */
export const repositoryName = z
  .string()
  .regex(/^[A-Za-z0-9-][A-Za-z0-9_-]*\/[A-Za-z0-9._-]+$/, expects('repository'));

/** An account's login. Enterprise accounts carry an underscore and a short code; apps the suffix that tells them from users. */
export const login = z.string().regex(/^[A-Za-z0-9-][A-Za-z0-9_-]*(?:\[bot\])?$/, expects('login'));

/** Text from outside. A file holds the bare string; the program holds {@link UntrustedText}. */
export const text = z.string().transform(untrusted);

/** A link made by GitHub. Only https leaves the program, whatever a snapshot says. */
export const url = z.url({ protocol: /^https?$/ });

export const issueNumber = z.int().positive();
