// A year in review (年度回顾): the people, newcomers, projects and months of its editions, made of the ledgers.
import type { Config } from '../config/config.ts';
import { projectOf } from '../config/project-names.ts';
import { addUp, type PersonalCounts, personalKinds } from '../model/credit-counts.ts';
import { compareText } from '../text/compare-text.ts';
import { entryOf, type RecordEntry } from './compose-record.ts';
import { knowAccounts, type RecordedPerson } from './know-accounts.ts';
import { inOrder, isCounted, type RecordedEdition } from './recorded-edition.ts';

/** Somebody in one year; `login` is today's. */
export interface YearPerson extends RecordEntry {
  /** An edition of the year celebrated the first contribution of theirs. */
  readonly isNew: boolean;
}

export interface YearProject {
  readonly project: string;
  readonly pullRequests: number;
}

/** Of the editions that appeared in it; `month` is 1 to 12. */
export interface YearMonth {
  readonly month: number;
  readonly editions: number;
  readonly pullRequests: number;
  readonly people: number;
}

export interface YearReview {
  readonly year: number;
  /** Dates, the oldest first. */
  readonly editions: readonly string[];
  /** How many of them do not say who did what. */
  readonly uncounted: number;
  /** `newcomers` counts those who asked later not to be named, too. */
  readonly totals: PersonalCounts & { readonly newcomers: number };
  /** Those in most editions first. */
  readonly people: readonly YearPerson[];
  /** How many more are counted and not named: only ledgers from before their wish know of them. */
  readonly unnamed: number;
  /** Those with most pull requests first. */
  readonly projects: readonly YearProject[];
  /** All twelve. */
  readonly months: readonly YearMonth[];
}

type ReviewConfig = Pick<Config, 'contributors' | 'exclude' | 'projects'>;

/** @param ledgers of all editions: who somebody is may only be known from another year */
export function reviewYear(
  year: number,
  ledgers: readonly RecordedEdition[],
  config: ReviewConfig,
): YearReview {
  const all = inOrder(ledgers);
  const own = all.filter(({ edition }) => edition.startsWith(`${year}-`));
  const persons = knowAccounts(all, config).filter(({ standing }) => standing !== 'left out');
  const [named, unnamed] = [
    persons.filter(({ standing }) => standing === 'named'),
    persons.filter(({ standing }) => standing === 'unnamed'),
  ];
  const totals = addUp(own.map(countsOf));
  return {
    year,
    editions: own.map(({ edition }) => edition),
    uncounted: own.filter((one) => !isCounted(one)).length,
    totals: { ...totals, newcomers: own.reduce((sum, { counts }) => sum + (counts.newcomers ?? 0), 0) },
    people: named.flatMap((person) => personOf(person, own, config) ?? []).toSorted(byEditions),
    unnamed: unnamed.filter((person) => within(person, own).length > 0).length,
    projects: projectsOf(own, config),
    months: Array.from({ length: 12 }, (_, at) => monthOf(at + 1, own, persons)),
  };
}

/** What it lists is what it credits, also if its totals are not known. */
function countsOf({ counts, pullRequests, commits }: RecordedEdition): PersonalCounts {
  const known = Object.fromEntries(
    personalKinds.flatMap((kind) => (counts[kind] === undefined ? [] : [[kind, counts[kind]]])),
  );
  return { pullRequests: pullRequests.length, commits: commits.length, ...known };
}

function within(person: RecordedPerson, editions: readonly RecordedEdition[]): RecordedPerson['credits'] {
  const dates = new Set(editions.map(({ edition }) => edition));
  return person.credits.filter(({ edition }) => dates.has(edition));
}

function personOf(
  person: RecordedPerson,
  editions: readonly RecordedEdition[],
  config: ReviewConfig,
): YearPerson | null {
  const credits = within(person, editions);
  const entry = entryOf({ ...person, credits }, config);
  const whole = entryOf(person, config);
  if (entry === null || whole === null) return null;
  const isNew = credits.some(({ account }) => account.newcomer === true);
  return { ...entry, login: whole.login, formerLogins: whole.formerLogins, isNew };
}

function byEditions(a: YearPerson, b: YearPerson): number {
  const work = ({ counts }: YearPerson) => personalKinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
  return (
    b.editions.length - a.editions.length ||
    work(b) - work(a) ||
    compareText(a.login.toLowerCase(), b.login.toLowerCase())
  );
}

function projectsOf(editions: readonly RecordedEdition[], config: Pick<Config, 'projects'>): YearProject[] {
  const counts = new Map<string, number>();
  for (const id of editions.flatMap(({ pullRequests }) => pullRequests)) {
    const project = projectOf(id.replace(/#\d+$/, ''), config);
    counts.set(project, (counts.get(project) ?? 0) + 1);
  }
  return [...counts]
    .map(([project, pullRequests]) => ({ project, pullRequests }))
    .toSorted((a, b) => b.pullRequests - a.pullRequests || compareText(a.project, b.project));
}

function monthOf(
  month: number,
  editions: readonly RecordedEdition[],
  persons: readonly RecordedPerson[],
): YearMonth {
  const own = editions.filter(({ edition }) => Number(edition.slice(5, 7)) === month);
  return {
    month,
    editions: own.length,
    pullRequests: addUp(own.map(countsOf)).pullRequests ?? 0,
    people: persons.filter((person) => within(person, own).length > 0).length,
  };
}
