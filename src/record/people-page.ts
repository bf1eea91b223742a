// The page of everybody whom the editions credit, as its template sees it. Every text is Markdown already.
import type { Config } from '../config/config.ts';
import { postUrl } from '../config/post-address.ts';
import { markdownText } from '../text/markdown-text.ts';
import { safeUrl } from '../text/safe-url.ts';
import { untrusted } from '../text/untrusted-text.ts';
import { wordsOf } from '../words/languages.ts';
import type { ContributorRecord, RecordEntry } from './compose-record.ts';
import { recordedPerson, workOf } from './recorded-person.ts';

interface YearOfEditions {
  readonly year: string;
  /** Month and day of each, linked if the website's address is known. */
  readonly editions: string;
}

interface PersonView {
  readonly person: string;
  /** `12 个 PR、3 次评审`. */
  readonly work: string;
  readonly count: number;
  readonly years: readonly YearOfEditions[];
}

export interface PeopleView {
  readonly name: string;
  /** The date of the first edition that says who did how much; empty if none does. */
  readonly since: string;
  readonly editions: number;
  readonly total: number;
  readonly people: readonly PersonView[];
  /** Link definitions, a line each, which the links to editions refer to. */
  readonly addresses: readonly string[];
}

/** One of everything that the template `people` may name. */
export const examplePeople: PeopleView = {
  name: 'SOFA Weekly',
  since: '2023-04-07',
  editions: 12,
  total: 1,
  people: [
    {
      person: '[@octo-user](https://github.com/octo-user)',
      work: '12 个 PR、3 次评审',
      count: 2,
      years: [{ year: '2023', editions: '[05.12][2023-05-12]、[05.19][2023-05-19]' }],
    },
  ],
  addresses: ['[2023-05-12]: https://www.example.org/blog/sofa-weekly-20230512/'],
};

type PageConfig = Pick<Config, 'post' | 'articles' | 'contributors' | 'language'>;

export function peopleView(record: ContributorRecord, config: PageConfig): PeopleView {
  const dates = [...new Set(record.people.flatMap(({ editions }) => editions))].toSorted();
  const addresses = dates.flatMap((date) => {
    const url = postUrl(config, date);
    const target = url === null ? null : safeUrl(url);
    return target === null ? [] : [`[${date}]: ${target}`];
  });
  return {
    name: markdownText(untrusted(config.post.name)),
    since: record.since ?? '',
    editions: record.editions - record.uncounted.length,
    total: record.people.length,
    people: record.people.map((entry) => personView(entry, addresses.length > 0, config)),
    addresses,
  };
}

function personView(entry: RecordEntry, isLinked: boolean, config: PageConfig): PersonView {
  const words = wordsOf[config.language];
  const years = [...new Set(entry.editions.map((date) => date.slice(0, 4)))].toReversed();
  // With a hyphen it would break at the end of a line.
  const dayOf = (date: string) => date.slice(5).replace('-', '.');
  const day = (date: string) => (isLinked ? `[${dayOf(date)}][${date}]` : dayOf(date));
  return {
    person: recordedPerson(entry.login, config),
    work: workOf(entry.counts, config),
    count: entry.editions.length,
    years: years.map((year) => ({
      year,
      editions: words.list(entry.editions.filter((date) => date.startsWith(year)).map(day)),
    })),
  };
}
