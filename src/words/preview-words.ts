// Everything that the preview page itself says, in the language of its edition.
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/document.ts';

/** What the page's script says. */
export interface PageWords {
  readonly preview: string;
  readonly live: { readonly watching: string; readonly lost: string };
  readonly severities: Readonly<Record<Diagnostic['severity'], string>>;
  readonly copied: string;
  readonly notCopied: string;
  readonly updated: string;
  readonly broken: string;
}

export const previewTabs = ['post', 'wechat', 'poster', 'markdown', 'diagnostics'] as const;

export interface PreviewWords extends PageWords {
  readonly tag: string;
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

export const previewWords: Readonly<Record<Language, PreviewWords>> = {
  zh: {
    tag: 'zh-CN',
    preview: '预览',
    tabs: { post: '文章', wechat: '微信', poster: '海报', markdown: 'Markdown', diagnostics: '提示' },
    views: '预览方式',
    needsScript: '预览需要启用 JavaScript。',
    live: { watching: '实时更新', lost: '已断开' },
    severities: { warning: '注意', info: '说明' },
    copied: '已复制',
    notCopied: '浏览器不允许复制，请手动选择后复制',
    updated: '已更新',
    broken: '改动有误',
    stillGood: '最新的改动有误，下面仍是上一个可用的版本。',
    showPictures: '显示外部图片',
    copyArticle: '复制正文',
    copyTitle: '复制标题',
    pasteIt: '复制后粘贴到公众号编辑器。海报若没有一并带上，可在“海报”中下载后插入。',
    copyMarkdown: '复制 Markdown',
    download: '下载 PNG',
    alt: '替代文字',
    noPoster: '这一周没有贡献，因此没有海报。',
    places: '等待编辑填写',
    nothing: '没有需要留意的地方。',
  },
  en: {
    tag: 'en',
    preview: 'Preview',
    tabs: {
      post: 'Post',
      wechat: 'WeChat',
      poster: 'Poster',
      markdown: 'Markdown',
      diagnostics: 'Diagnostics',
    },
    views: 'Views',
    needsScript: 'The preview needs JavaScript.',
    live: { watching: 'Live', lost: 'Disconnected' },
    severities: { warning: 'Warning', info: 'Note' },
    copied: 'Copied',
    notCopied: 'The browser does not allow this page to copy: select the text and copy it yourself',
    updated: 'Updated',
    broken: 'The change has a mistake',
    stillGood: 'The latest change has a mistake; below is the last version without one.',
    showPictures: 'Show pictures of other sites',
    copyArticle: 'Copy the article',
    copyTitle: 'Copy the title',
    pasteIt:
      'Paste it into the WeChat editor. If the poster is missing there, download it under Poster and insert it.',
    copyMarkdown: 'Copy Markdown',
    download: 'Download PNG',
    alt: 'Alternative text',
    noPoster: 'Nobody contributed this week, so there is no poster.',
    places: 'Waiting for an editor',
    nothing: 'Nothing needs attention.',
  },
};
