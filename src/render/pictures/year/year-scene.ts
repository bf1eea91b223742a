// What the year's picture says, ready to be drawn.
import type { Config } from '../../../config/config.ts';
import { instantAt, type LocalTime, localTime } from '../../../model/calendar.ts';
import { accountUrl } from '../../../record/recorded-person.ts';
import { peopleOnPicture } from '../../../record/year-picture.ts';
import type { YearPerson, YearReview } from '../../../record/year-review.ts';
import { untrusted } from '../../../text/untrusted-text.ts';
import { wordsOf } from '../../../words/languages.ts';
import { type BarView, barsOf } from '../card/card-view.ts';
import type { WallPerson } from '../card/draw-wall.ts';
import { type Palette, picturePalette } from '../elements/palette.ts';
import type { FigureView } from '../figures.ts';
import { drawable } from '../fonts/glyphs.ts';
import { type DrawingMeans, personView } from '../person-view.ts';
import type { SceneHead } from '../picture.ts';

export interface YearScene {
  readonly head: SceneHead;
  readonly palette: Palette;
  /** A `data:` link. */
  readonly logo: string | null;
  readonly figures: readonly FigureView[];
  readonly people: readonly WallPerson[];
  /** `and 37 more`. */
  readonly more: string | null;
  readonly months: readonly MonthView[];
  readonly bars: readonly BarView[];
}

export interface MonthView {
  readonly name: string;
  /** Empty for none. */
  readonly value: string;
  /** Of the highest, from 0 to 1. */
  readonly share: number;
}

export function setYearScene(
  review: YearReview,
  config: Config,
  means: DrawingMeans,
  logo: string | null,
): YearScene {
  const words = wordsOf[config.language];
  const { footer, colors, limit } = config.poster;
  const draw = (text: string) => (means.glyphs === null ? text : drawable(text, means.glyphs));
  const { people, more } = peopleOnPicture(review, limit.people);
  const name = draw(config.post.name);
  return {
    head: {
      name,
      date: draw(words.record.editions(review.editions.length)),
      title: draw(words.record.yearHeading(review.year)),
      window: draw(words.poster.window(...daysOf(review, config.edition))),
      footer: footer === null ? null : draw(footer),
    },
    palette: picturePalette(colors),
    logo,
    figures: figuresOf(review, config),
    people: people.map((person) => wallPerson(person, config, means)),
    more: more > 0 ? words.poster.more(more) : null,
    months: monthsOf(review, config),
    bars: barsOf(
      review.projects.map(({ project, pullRequests }) => ({ name: draw(project), count: pullRequests })),
      words.poster,
    ),
  };
}

/** From the first edition's day to the last one's. */
function daysOf(
  { editions, year }: YearReview,
  { time, timeZone }: Config['edition'],
): [LocalTime, LocalTime] {
  const day = (date: string) => localTime(instantAt(date, time, timeZone), timeZone);
  return [day(editions[0] ?? `${year}-01-01`), day(editions.at(-1) ?? `${year}-12-31`)];
}

function wallPerson(
  { id, login, isNew }: YearPerson,
  { contributors, language }: Config,
  means: DrawingMeans,
): WallPerson {
  const name = untrusted(contributors.names.get(login.toLowerCase()) ?? login);
  const contributor = { login, name, url: accountUrl(login), avatar: id };
  return { ...personView(contributor, means, wordsOf[language].poster.nobody), isNew };
}

function figuresOf(
  { totals, people, unnamed, projects }: YearReview,
  { language }: Config,
): readonly FigureView[] {
  const { poster } = wordsOf[language];
  const counts = [
    ['pullRequests', totals.pullRequests ?? 0],
    ['contributors', people.length + unnamed],
    ['newcomers', totals.newcomers],
    ['reviews', totals.reviews ?? 0],
    ['projects', projects.length],
  ] as const;
  return counts
    .filter(([, count]) => count > 0)
    .map(([figure, count]) => ({
      figure,
      value: poster.number(count),
      label: (count === 1 ? poster.figuresOfOne : poster.figures)[figure],
    }));
}

function monthsOf({ months }: YearReview, { language }: Config): readonly MonthView[] {
  const { record, poster } = wordsOf[language];
  const highest = Math.max(1, ...months.map(({ pullRequests }) => pullRequests));
  return months.map(({ month, pullRequests }) => ({
    name: record.month(month),
    value: pullRequests === 0 ? '' : poster.number(pullRequests),
    share: pullRequests / highest,
  }));
}
