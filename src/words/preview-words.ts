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
}

export const previewTabs = ['post', 'wechat', 'poster', 'markdown', 'diagnostics'] as const;

export interface PreviewWords extends PageWords {
  readonly tabs: Readonly<Record<(typeof previewTabs)[number], string>>;
  readonly views: string;
  readonly needsScript: string;
  readonly stillGood: string;
  readonly showPictures: string;
  readonly copyArticle: string;
  readonly copyTitle: string;
  readonly pasteIt: string;
  readonly copyMarkdown: string;
  readonly download: string;
  readonly alt: string;
  readonly noPoster: string;
  readonly places: string;
  readonly nothing: string;
}
