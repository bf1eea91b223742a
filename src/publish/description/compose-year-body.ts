// The body of the pull request for a year in review.
import type { Config } from '../../config/config.ts';
import { workOf } from '../../record/recorded-person.ts';
import { yearPicture } from '../../record/year-picture.ts';
import type { YearReview } from '../../record/year-review.ts';
import { pullRequestText } from '../../text/pull-request-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { wordsOf } from '../../words/languages.ts';
import { frozenLabel } from '../editions/hands-off.ts';
import type { Plan } from '../plan/plan.ts';
import {
  composeLeftOut,
  composeNotSet,
  composePicture,
  composeRewritten,
  joinParts,
  rewriteBody,
  titled,
} from './body-parts.ts';
import { type BodyState, writeBodyState } from './body-state.ts';

export interface YearFacts {
  readonly review: YearReview;
  readonly plan: Plan;
  readonly state: BodyState;
  /** The page of a line (from 1) of a file on the branch. */
  readonly pageUrl: (path: string, line: number) => string;
  /** A picture on the branch, as it is. */
  readonly pictureUrl: (path: string) => string;
}

/** @param existing the body as it is now, or `null` for a new pull request: what people wrote and ticked stays */
export function composeYearBody(
  { review, plan, state, pageUrl, pictureUrl }: YearFacts,
  { post, language }: Pick<Config, 'post' | 'language'>,
  existing: string | null,
): string {
  const { desk, record } = wordsOf[language];
  const say = desk.pullRequest;
  const { year, editions, people, unnamed, totals } = review;
  const title = pullRequestText(untrusted(record.yearTitle(post.name, year)));
  const amounts = [record.editions(editions.length), workOf(totals, { language })].filter(
    (one) => one !== '',
  );
  const part = joinParts([
    [writeBodyState(state)],
    [record.yearSources(title), say.holds(amounts, people.length + unnamed, totals.newcomers)],
    composePicture(plan, yearPicture, record.yearHeading(year), pictureUrl),
    composeRewritten(plan, say),
    titled(say.leftOut, composeLeftOut(plan, pageUrl, say), say),
    titled(say.diagnostics, composeNotSet(state, say), say),
    [say.howTo, '', say.edit, record.yearRefresh(year), say.freeze(frozenLabel), record.yearMerge],
  ]);
  return rewriteBody(existing, part, say);
}
