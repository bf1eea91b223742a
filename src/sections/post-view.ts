// The post as its template sees it: the sections are rendered already.
import type { Config } from '../config/config.ts';
import type { Document } from '../model/document.ts';
import { markdownText } from '../text/markdown-text.ts';
import { untrusted } from '../text/untrusted-text.ts';
import { pictureUrl } from './standing-sections.ts';

export interface PostView {
  readonly name: string;
  readonly title: string;
  /** The edition's: `2023-05-19`. */
  readonly date: string;
  /** Markdown, in order, without those that have no news. */
  readonly sections: readonly string[];
  /** The address of the picture at the end; empty where there is none. */
  readonly footer: string;
}

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
