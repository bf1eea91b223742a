// Where a post lies: the folder of its repository, and the edition that its path names.
import { sep } from 'node:path';
import { postPath } from '../../config/post-address.ts';
import { isDate } from '../../model/calendar.ts';

export interface PostPlace {
  /** The repository's folder: empty for the working directory, else with a slash at the end. */
  readonly root: string;
  readonly date: string;
}

/** `null` if the path is not one of the configured form. @param template `post.path` of the configuration */
export function placeOf(file: string, template: string): PostPlace | null {
  const path = file.split(sep).join('/');
  const days = [...path.matchAll(/(\d{4})-?(\d\d)-?(\d\d)/g)].map(
    ([, year, month, day]) => `${year}-${month}-${day}`,
  );
  for (const date of days.filter(isDate)) {
    const own = postPath(template, date);
    if (path === own || path.endsWith(`/${own}`)) return { root: path.slice(0, -own.length), date };
  }
  return null;
}

/** The day in the front matter, for a post that lies elsewhere; `null` if there is none. */
export function dateInFrontMatter(text: string): string | null {
  const [, date] = /^date:\s*["']?(\d{4}-\d\d-\d\d)/m.exec(text) ?? [];
  return date !== undefined && isDate(date) ? date : null;
}
