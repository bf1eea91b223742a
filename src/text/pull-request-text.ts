// Text → the body of a pull request on GitHub, where words have effects: they notify, close and link back.
import { cleanText } from './clean-text.ts';
import { encodeMarkdown, encodeMarkdownLabel } from './markdown-text.ts';
import { safeUrl } from './safe-url.ts';
import type { UntrustedText } from './untrusted-text.ts';

/** GitHub decodes character references before it looks for mentions, so only a character in between keeps it from seeing one. */
const zeroWidthSpace = '\u200B';

/** `@someone`, `#12` (also after a closing keyword or a repository's name), `GH-12`, and the start of an address. */
const effective = /@|#(?=\d)|GH-(?=\d)|\/(?=\/)|www(?=\.)/giu;

/** Pages that get a "mentioned this" when a pull request links to them. */
const backlinked = /^\/[^/]+\/[^/]+\/(?:issues|pull|pulls|discussions|commit)\//;

/** The text as Markdown for a pull request's body: it pings nobody, closes nothing and links nowhere. */
export function pullRequestText(text: UntrustedText): string {
  return encodeMarkdown(withoutEffect(cleanText(text)));
}

/**
 * A link for a pull request's body that leaves no trace at its target: on github.com it goes by redirect.github.com;
 * on another server, which has no such host, an issue's address is shown as code instead.
 *
 * @see https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
export function pullRequestLink(label: UntrustedText, url: string | UntrustedText): string {
  const target = safeUrl(url);
  if (target === null) return pullRequestText(label);
  const { host, pathname } = new URL(target);
  const words = encodeMarkdownLabel(withoutEffect(cleanText(label)));
  if (!backlinked.test(pathname)) return `[${words}](${target})`;
  if (host === 'github.com' || host === 'www.github.com')
    return `[${words}](${target.replace(host, 'redirect.github.com')})`;
  return `${pullRequestText(label)} (\`${target}\`)`.trimStart();
}

function withoutEffect(line: string): string {
  return line.replace(effective, (trigger) => `${trigger}${zeroWidthSpace}`);
}

/** The address of a link or picture, which stays as it is, or what GitHub acts on: a mention, `#12`, `GH-12`, written out or as a reference. */
const addressOrEffect =
  /\]\([^)\n]*\)|(?<effect>@|&#0*64;|&#x0*40;|&commat;|(?:#|&#0*35;|&#x0*23;|&num;)(?=\d)|\bGH-(?=\d))|&#?\w+;/giu;

/** Nothing in it pings anybody, refers to an issue or closes one; links, and everything a reader sees, are as they were. */
export function quietMarkdown(markdown: string): string {
  return markdown.replace(addressOrEffect, (found, effect: string | undefined) =>
    effect === undefined ? found : `${found}${zeroWidthSpace}`,
  );
}
