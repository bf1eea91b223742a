// The small values that a configuration is made of, each with the words that say what was expected.
import { validate as isCronExpression } from 'node-cron';
import * as z from 'zod';
import { isCadence } from '../model/calendar.ts';
import { expects } from '../model/expected-form.ts';

export const pattern = z.string().refine(compiles, { error: expects('regular-expression') });
export const host = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, expects('host'));
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, expects('time'));
export const timeRange = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, expects('time-range'));
export const duration = z.string().refine(isCadence, { error: expects('duration') });
export const hexColor = z.string().regex(/^#[0-9a-fA-F]{6}$/, expects('colour'));
export const httpsUrl = z.url({ protocol: /^https$/, error: expects('https-link') });
export const relativePath = z.string().refine(isRelativePath, { error: expects('path') });
export const templatePath = relativePath.refine(
  (path) => path.includes('{date}') || path.includes('{yyyymmdd}'),
  {
    error: expects('date-in-path'),
  },
);

export const branchName = z
  .string()
  .regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_][A-Za-z0-9._-]*)*$/, expects('branch'));
export const cron = z.string().refine(isCron, { error: expects('cron') });
export const reviewer = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*(?:\/[A-Za-z0-9._-]+)?$/, expects('reviewer'));

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
