// Everything that the preview page itself says.

/** What the page's script says. */
export interface PageWords {
  readonly preview: string;
  readonly live: { readonly watching: string; readonly lost: string };
  readonly severities: Readonly<Record<'info' | 'warning', string>>;
  readonly copied: string;
  readonly notCopied: string;
  readonly updated: string;
  readonly broken: string;
  readonly download: string;
  readonly copyPicture: string;
  readonly alt: string;
  /** What each kind of picture is for. */
  readonly pictures: Readonly<Record<PictureUse, string>>;
}

/** Where a picture is seen: in the post, beside its address, in WeChat, by one newcomer, or by whoever wants every line. */
export type PictureUse = 'card' | 'share' | 'wechat' | 'newcomer' | 'poster';

export const previewTabs = ['post', 'wechat', 'pictures', 'markdown', 'diagnostics'] as const;

export interface PreviewWords extends PageWords {
  readonly tabs: Readonly<Record<(typeof previewTabs)[number], string>>;
  readonly views: string;
  readonly needsScript: string;
  readonly stillGood: string;
  readonly showPictures: string;
  readonly copyArticle: string;
  readonly copyTitle: string;
  readonly copySummary: string;
  readonly cover: string;
  /** Of the article, in characters; WeChat takes fewer than `limit`. */
  length(characters: number, limit: number): string;
  readonly pasteIt: string;
  readonly copyMarkdown: string;
  readonly copyAbsolute: string;
  readonly noPictures: string;
  readonly places: string;
  readonly findings: string;
  readonly nothing: string;
}
