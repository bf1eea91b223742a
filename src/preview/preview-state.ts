// What the preview page shows, as JSON. All text in it is clean; what is HTML says so.
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../words/languages.ts';
import type { PictureUse } from '../words/preview-words.ts';

export interface PreviewState {
  /** Counts up whenever something has changed. */
  readonly version: number;
  /** The last that could be rendered. */
  readonly content: PreviewContent;
  /** What is wrong with what came after it. */
  readonly problem: PreviewProblem | null;
}

export interface PreviewContent {
  readonly language: Language;
  /** The weekly's name. */
  readonly name: string;
  readonly title: string;
  /** The edition's: `2023-05-19`. */
  readonly date: string;
  /** The time that the edition covers, in words. */
  readonly window: string;
  /** A page of HTML for a frame. Its pictures have `data-src` in place of `src`. */
  readonly post: string;
  /** The same for the WeChat version; what is in its body is what an editor pastes. */
  readonly wechat: string;
  /** Origins of pictures that are not ours. */
  readonly pictureHosts: readonly string[];
  /** Characters of the WeChat version, and the most that WeChat takes. */
  readonly length: { readonly words: string; readonly isTooLong: boolean };
  /** What WeChat shows of the article in a list. */
  readonly summary: string;
  readonly markdown: string;
  /** The post for other places; `null` if nobody knows where posts appear. */
  readonly absolute: string | null;
  readonly pictures: readonly PreviewPicture[];
  readonly diagnostics: readonly PreviewDiagnostic[];
  /** Places in the post that wait for an editor's words. */
  readonly places: readonly string[];
  /** What an editor made of the post on the disk, compared with the facts. */
  readonly findings: readonly PreviewFinding[];
}

export interface PreviewFinding {
  readonly severity: 'error' | 'notice';
  /** The severity in words. */
  readonly label: string;
  /** `index.md:60`. */
  readonly where: string;
  readonly rule: string;
  readonly message: string;
}

export interface PreviewPicture {
  readonly use: PictureUse;
  readonly file: string;
  /** A `data:` link. */
  readonly picture: string;
  readonly alt: string;
}

export interface PreviewDiagnostic extends Pick<Diagnostic, 'code' | 'severity' | 'message'> {
  readonly subject: string | null;
}

export interface PreviewProblem {
  readonly message: string;
  readonly hint: string | null;
}
