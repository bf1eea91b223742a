// `front-matter`: date, folder, title and pictures that do not fit the edition, or each other.

import { sharePicture } from '../../model/artifact.ts';
import { localMinute, toInstant } from '../../model/calendar.ts';
import { fold } from '../../text/fold.ts';
import type { Facts } from '../facts/facts.ts';
import { writtenDates } from '../facts/written-moments.ts';
import type { Post, PostFront } from '../post/post.ts';
import type { Found, Rule } from '../rule.ts';

export const frontMatter: Rule = {
  id: 'front-matter',
  find(post, facts) {
    const { front } = post;
    if (front === null)
      return [error(1, { code: 'front-missing', data: { key: 'title' } }), ...folder(post, facts)];
    if (!front.isReadable) return [error(1, { code: 'front-unreadable', data: {} })];
    return [
      ...date(front, post, facts),
      ...folder(post, facts),
      ...words(front, post, facts),
      ...images(front, facts),
    ];
  },
};

function date(front: PostFront, { raw }: Post, { document }: Facts): Found[] {
  const line = front.lines.get('date');
  if (line === undefined) return [error(1, { code: 'front-missing', data: { key: 'date' } })];
  const shown = String(front.values.date);
  const { date: edition, publishesAt, timeZone } = document.edition;
  if (!/^\d{4}/.test(shown) || isAt(shown, publishesAt)) return [];
  if (!shown.startsWith(edition)) {
    const told = { code: 'front-date', data: { shown, edition } } as const;
    const start = raw[line - 1]?.indexOf(shown.slice(0, 10)) ?? -1;
    const fix =
      start === -1 || !/^\d{4}-\d\d-\d\d/.test(shown)
        ? null
        : { line, start, end: start + 10, text: edition };
    return [{ ...error(line, told), fix }];
  }
  // An edition may appear later than planned.
  if (!/T\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$/.test(shown)) return [];
  const data = { shown, edition: localMinute(publishesAt, timeZone) };
  return [{ severity: 'notice', line, told: { code: 'front-time', data } }];
}

function isAt(written: string, instant: string): boolean {
  try {
    return toInstant(written) === instant;
  } catch {
    return false;
  }
}

/** `sofa-weekly-20230519`, or with the years of before, `sofa-weekly-230519`. */
function folder({ path }: Post, { document }: Facts): Found[] {
  const names = path?.split(/[\\/]/) ?? [];
  const name = names.findLast((one) => /\d{5,}|\d{4}-\d\d-\d\d/.test(one));
  const [digits] = /\d{4}-\d\d-\d\d|\d{5,}/.exec(name ?? '') ?? [];
  if (name === undefined || digits === undefined) return [];
  const { date: edition } = document.edition;
  const plain = digits.replaceAll('-', '');
  if (edition.replaceAll('-', '') === plain || edition.replaceAll('-', '').slice(2) === plain) return [];
  return [error(1, { code: 'front-folder', data: { folder: name, edition } })];
}

/** What the title and the description announce must be in the post. */
function words(front: PostFront, { parts }: Post, { document, config, snapshot }: Facts): Found[] {
  const { edition } = document;
  const projects = [
    ...config.meetings.series.map(({ project }) => project),
    ...config.projects.values(),
    ...snapshot.meetings.map(({ project }) => project),
  ];
  if (front.values.title === undefined) return [error(1, { code: 'front-missing', data: { key: 'title' } })];
  return ['title', 'description'].flatMap((key) => {
    const [value, line] = [front.values[key], front.lines.get(key)];
    if (typeof value !== 'string' || line === undefined) return [];
    const days = writtenDates(value, edition.publishesAt, edition.timeZone).filter(
      ({ date: day, text }) => /年|\d{4}/.test(text) && day !== edition.date,
    );
    return [
      ...days.map(({ text }) =>
        error(line, { code: 'front-title-day', data: { shown: text, edition: edition.date } }),
      ),
      // A recap and a preview in one are announced once.
      ...[
        ...new Set(
          announced(value, projects)
            .filter(
              ({ project, section }) =>
                !parts.some((part) => part.section === section && tells(part.name, project, parts, section)),
            )
            .map(({ text }) => text),
        ),
      ].map(
        (text): Found => ({
          severity: 'notice',
          line,
          told: { code: 'front-announces', data: { key, announced: text } },
        }),
      ),
    ];
  });
}

interface Announced {
  readonly text: string;
  readonly project: string;
  readonly section: 'meeting-recap' | 'meeting-preview';
}

/** `Layotto 社区会议回顾与预告`. */
function announced(value: string, projects: readonly string[]): Announced[] {
  return value.split(/[、｜|,，]/).flatMap((part) => {
    const project = [...projects]
      .toSorted((a, b) => b.length - a.length)
      .find((one) => fold(part).includes(fold(one)));
    if (project === undefined) return [];
    const text = part.trim();
    return [
      ...(/会议回顾|meeting recap/.test(part) ? [{ text, project, section: 'meeting-recap' as const }] : []),
      ...(/会议.{0,5}预告|meeting (?:recap and )?preview/.test(part)
        ? [{ text, project, section: 'meeting-preview' as const }]
        : []),
    ];
  });
}

function tells(name: string, project: string, parts: Post['parts'], section: string): boolean {
  const own = fold(project);
  return (
    name.includes(own) ||
    parts.some(
      (part) =>
        part.section === section &&
        (part.name.includes(own) || part.lines.some(({ text }) => fold(text).includes(own))),
    )
  );
}

/** The picture for whoever shares the post lies beside this one, and not beside another edition's. */
function images(front: PostFront, { document }: Facts): Found[] {
  const [list, line] = [front.values.images, front.lines.get('images')];
  if (!Array.isArray(list) || line === undefined) return [];
  const edition = document.edition.date;
  return list.flatMap((one): Found[] => {
    const [, name = '', digits] =
      (typeof one === 'string' &&
        new RegExp(
          `([\\w-]*?(\\d{4}-\\d\\d-\\d\\d|\\d{6,})[\\w-]*)/${sharePicture.replace('.', '\\.')}$`,
        ).exec(one)) ||
      [];
    const plain = digits?.replaceAll('-', '');
    if (plain === undefined || edition.replaceAll('-', '').endsWith(plain)) return [];
    return [error(line, { code: 'front-image', data: { address: String(one), folder: name } })];
  });
}

function error(line: number, told: Found['told']): Found {
  return { severity: 'error', line, told };
}
