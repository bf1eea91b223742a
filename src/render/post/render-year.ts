// A year in review as a post.
import type { Config } from '../../config/config.ts';
import { postUrl } from '../../config/post-address.ts';
import type { Artifact } from '../../model/artifact.ts';
import { instantAt } from '../../model/calendar.ts';
import { composeYearAlt, yearPicture } from '../../record/year-picture.ts';
import type { YearReview } from '../../record/year-review.ts';
import { yearView } from '../../record/year-view.ts';
import { wordsOf } from '../../words/languages.ts';
import type { Templates } from '../templates/load-templates.ts';
import { postMatter } from './front-matter.ts';

/** It lies where posts do, with the year in place of the date. */
export function yearPath({ post }: Pick<Config, 'post'>, year: number): string {
  return withYear(post.path, year);
}

/**
 * It is dated like the last edition of the year.
 *
 * @param hasPicture whether the year's picture lies beside it
 */
export function renderYear(
  review: YearReview,
  { year: template }: Pick<Templates, 'year'>,
  config: Config,
  hasPicture: boolean,
): Artifact {
  const { edition, language, post } = config;
  const last = review.editions.at(-1) ?? `${review.year}-12-31`;
  const picture = { file: yearPicture, alt: composeYearAlt(review, config) };
  const matter = postMatter(
    {
      title: wordsOf[language].record.yearTitle(post.name, review.year),
      publishesAt: instantAt(last, edition.time, edition.timeZone),
      timeZone: edition.timeZone,
      picture: hasPicture ? `${yearUrl(config, review.year) ?? ''}${yearPicture}` : null,
    },
    config,
  );
  const body = template
    .render(yearView(review, config, hasPicture ? picture : null))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return {
    path: yearPath(config, review.year),
    mediaType: 'text/markdown',
    content: `---\n${matter}---\n\n${body}\n`,
  };
}

function yearUrl({ post, articles }: Config, year: number): string | null {
  const url = post.url === null ? null : withYear(post.url, year);
  return postUrl({ articles, post: { ...post, path: withYear(post.path, year), url } }, '');
}

function withYear(template: string, year: number): string {
  return template.replace(/\{(?:date|yyyymmdd)\}/g, String(year));
}
