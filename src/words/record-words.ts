// What the record of everybody's work says, on its page, its badges and in the year's review.
export interface RecordWords {
  /** The page of people. */
  pageTitle(name: string): string;
  pageDescription(name: string): string;
  /** The right half of a badge. */
  badge(editions: number, pullRequests: number): string;
  /** The year's post. */
  yearTitle(name: string, year: number): string;
  /** The month of a year in a table, from 1. */
  month(month: number): string;
  /** On the picture: above the numbers. */
  yearHeading(year: number): string;
  /** How many editions the year had. */
  editions(count: number): string;
  /** In the description of the year's pull request: what the post is made of. */
  yearSources(title: string): string;
  yearRefresh(year: number): string;
  readonly yearMerge: string;
  /** The alternative text of the year's picture; `figures` and `people` are in words already. */
  yearAlt(title: string, figures: readonly string[], people: readonly string[]): string;
}
