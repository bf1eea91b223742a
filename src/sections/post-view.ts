// The post as its template sees it: the sections are rendered already.
import type { Config } from '../config/config.ts';
import { markdownText } from '../text/markdown-text.ts';
import { safeUrl } from '../text/safe-url.ts';
import { untrusted } from '../text/untrusted-text.ts';
import type { Document } from './document.ts';

export interface PostView {
  readonly name: string;
  readonly title: string;
  /** The edition's: `2023-05-19`. */
  readonly date: string;
  /** Markdown, in order, without those that have no news. */
  readonly sections: readonly string[];
  /** The address of the picture at the end; empty if there is none. */
  readonly footer: string;
}

/** One of everything that the template `post` may name. */
export const examplePost: PostView = {
  name: 'SOFA Weekly',
  title: 'SOFA Weekly｜社区本周贡献',
  date: '2023-05-19',
  sections: ['### A section as its own template made it'],
  footer: 'https://www.example.org/footer.png',
};

export function postView(
  { edition, title }: Document,
  sections: readonly string[],
  { post }: Pick<Config, 'post'>,
): PostView {
  return {
    name: markdownText(untrusted(post.name)),
    title: markdownText(title),
    date: edition.date,
    sections,
    footer: pictureUrl(post.footer),
  };
}

/** An address for a picture of ours; empty if there is none. */
export function pictureUrl(url: string | null): string {
  return url === null ? '' : (safeUrl(url) ?? '');
}
