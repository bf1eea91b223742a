// Markdown of our own → the same Markdown on a page of GitHub's, where words have effects: a job summary, an issue.
import { zeroWidthSpace } from './pull-request-text.ts';

/** The address of a link or picture, which stays as it is, or what GitHub acts on: a mention, `#12`, `GH-12`, written out or as a reference. */
const addressOrEffect =
  /\]\([^)\n]*\)|(?<effect>@|&#0*64;|&#x0*40;|&commat;|(?:#|&#0*35;|&#x0*23;|&num;)(?=\d)|\bGH-(?=\d))|&#?\w+;/giu;

/** Nothing in it pings anybody, refers to an issue or closes one; links, and everything a reader sees, are as they were. */
export function quietMarkdown(markdown: string): string {
  return markdown.replace(addressOrEffect, (found, effect: string | undefined) =>
    effect === undefined ? found : `${found}${zeroWidthSpace}`,
  );
}
