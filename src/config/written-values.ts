// The small values that a configuration is made of, each with the words that say what was expected.
import { validate as isCronExpression } from 'node-cron';
import * as z from 'zod';
import { isCadence, isDate, isTimeZone } from '../model/calendar.ts';
import { calendarDate as dateText } from '../model/scalars.ts';

export const calendarDate = dateText.refine((text) => isDate(text) || !dateText.safeParse(text).success, {
  error: 'expected a date such as 2023-05-19',
});
export const pattern = z.string().refine(compiles, { error: 'expected a regular expression' });
export const host = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'expected a host name such as www.bilibili.com');
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as 15:00');
export const timeRange = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, 'expected a time range such as 20:00-21:30');
export const timeZone = z
  .string()
  .refine(isTimeZone, { error: 'expected an IANA time zone such as Asia/Shanghai' });
export const duration = z
  .string()
  .refine(isCadence, { error: 'expected an ISO 8601 duration of days or longer, such as P1W' });
export const hexColor = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'expected a colour such as #1f6feb');
export const httpsUrl = z.url({ protocol: /^https$/, error: 'expected an https link' });
export const relativePath = z
  .string()
  .refine(isRelativePath, { error: 'expected a relative path without ..' });
export const templatePath = relativePath.refine(
  (path) => path.includes('{date}') || path.includes('{yyyymmdd}'),
  {
    error: 'expected {date} or {yyyymmdd} somewhere in the path',
  },
);

export const branchName = z
  .string()
  .regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_][A-Za-z0-9._-]*)*$/, 'expected the name of a branch');
export const cron = z
  .string()
  .refine(isCron, { error: 'expected a cron expression of five fields such as 17 9 * * 5' });
export const reviewer = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*(?:\/[A-Za-z0-9._-]+)?$/, 'expected a login or organization/team');

function compiles(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}

/** node-cron takes a field for seconds and names such as @weekly too; one way of writing is enough. */
function isCron(expression: string): boolean {
  return /^\S+(?: \S+){4}$/.test(expression) && isCronExpression(expression);
}

function isRelativePath(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !path.includes('\\') && !path.split('/').includes('..');
}
