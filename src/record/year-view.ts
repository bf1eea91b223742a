// The year's post as its template sees it. Every text is Markdown already.
import type { Config } from '../config/config.ts';
import { markdownPicture } from '../text/markdown-link.ts';
import { markdownText } from '../text/markdown-text.ts';
import { type UntrustedText, untrusted } from '../text/untrusted-text.ts';
import { wordsOf } from '../words/languages.ts';
import { recordedPerson, workOf } from './recorded-person.ts';
import type { YearPerson, YearReview } from './year-review.ts';

interface YearPersonView {
  readonly person: string;
  /** `12 个 PR、3 次评审`. */
  readonly work: string;
  /** In how many editions. */
  readonly count: number;
}

export interface YearView {
  readonly name: string;
  readonly year: number;
  /** The picture of the year, with words that name its people. */
  readonly picture: string;
  readonly editions: number;
  /** Editions that do not say who did what. */
  readonly uncounted: number;
  /** What was done in all, in words. */
  readonly work: string;
  /** People, those who are not named among them. */
  readonly total: number;
  readonly newcomers: number;
  readonly months: readonly {
    readonly name: string;
    readonly editions: number;
    readonly pullRequests: number;
    readonly people: number;
  }[];
  readonly projects: readonly { readonly project: string; readonly pullRequests: number }[];
  /** Those among the newcomers who may be named, as a list in words. */
  readonly welcome: string;
  readonly people: readonly YearPersonView[];
}

/** One of everything that the template `year` may name. */
export const exampleYear: YearView = {
  name: 'SOFA Weekly',
  year: 2023,
  picture: '![2023](contributions.png)',
  editions: 48,
  uncounted: 1,
  work: '612 个 PR、80 次评审',
  total: 120,
  newcomers: 30,
  months: [{ name: '5 月', editions: 4, pullRequests: 40, people: 20 }],
  projects: [{ project: 'SOFARPC', pullRequests: 120 }],
  welcome: '[@octo-user](https://github.com/octo-user)',
  people: [{ person: '[@octo-user](https://github.com/octo-user)', work: '12 个 PR', count: 3 }],
};

/** @param picture the file of the year's picture beside the post, and what it shows; `null` if there is none */
export function yearView(
  review: YearReview,
  config: Pick<Config, 'post' | 'contributors' | 'language'>,
  picture: { readonly file: string; readonly alt: UntrustedText } | null,
): YearView {
  const words = wordsOf[config.language];
  const shown = ({ login }: YearPerson) => recordedPerson(login, config);
  const happened = review.months.filter(({ editions }) => editions > 0);
  return {
    name: markdownText(untrusted(config.post.name)),
    year: review.year,
    picture: picture === null ? '' : markdownPicture(picture.alt, picture.file),
    editions: review.editions.length,
    uncounted: review.uncounted,
    work: workOf(review.totals, config),
    total: review.people.length + review.unnamed,
    newcomers: review.totals.newcomers,
    months: happened.map(({ month, ...counts }) => ({ name: words.record.month(month), ...counts })),
    projects: review.projects.map(({ project, pullRequests }) => ({
      project: markdownText(untrusted(project)),
      pullRequests,
    })),
    welcome: words.list(review.people.filter(({ isNew }) => isNew).map(shown)),
    people: review.people.map((person) => ({
      person: shown(person),
      work: workOf(person.counts, config),
      count: person.editions.length,
    })),
  };
}
