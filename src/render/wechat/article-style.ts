// How an article looks in WeChat: a style for each element that needs one. What is inherited is said once, on the whole.
import type { PosterColors } from '../../config/config.ts';
import { mix, readableOn } from '../../model/colour.ts';

/** Articles are read on white, or on what WeChat makes of it at night: it inverts the colours itself. */
const paper = '#ffffff';

/** CSS by the name of the element; `notes` is the box of addresses at the end. Others look as WeChat shows them. */
export type ArticleStyle = Readonly<Record<string, string>>;

/** @param colors the poster's: picture and article go out together */
export function articleStyle(colors: PosterColors): ArticleStyle {
  const text = readableOn(paper, mix(colors.text, paper, 0.12));
  const muted = readableOn(paper, mix(colors.text, paper, 0.4));
  const accent = readableOn(paper, colors.accent);
  const tint = mix(paper, colors.accent, 0.06);
  const line = mix(paper, colors.text, 0.14);
  const title = 'margin:8px 0 24px;font-size:20px;font-weight:bold;text-align:center';
  const heading = `margin:28px 0 12px;font-size:16px;font-weight:bold;color:${accent}`;
  // WeChat's own sheet takes the margins of paragraphs away, and of lists most of the indent.
  const list = 'margin:0 0 16px;padding-left:22px';
  return {
    article: `font-family:-apple-system,'PingFang SC','Microsoft YaHei',sans-serif;color:${text};font-size:15px;line-height:1.8;word-break:break-word;text-align:left`,
    h1: title,
    h2: title,
    h3: `margin:40px 0 20px;padding-left:12px;border-left:4px solid ${accent};font-size:18px;font-weight:bold`,
    h4: heading,
    h5: heading,
    h6: heading,
    p: 'margin:0 0 16px',
    ul: `${list};list-style-type:disc`,
    ol: `${list};list-style-type:decimal`,
    em: 'font-style:normal',
    img: 'display:block;max-width:100%;margin:0 auto;border-radius:6px',
    blockquote: `margin:0 0 16px;padding:8px 14px 0;border-left:3px solid ${line};color:${muted}`,
    code: `padding:1px 4px;background-color:${tint};font-family:Menlo,Consolas,monospace;font-size:13px`,
    pre: `margin:0 0 16px;padding:12px;background-color:${tint};overflow-x:auto`,
    table: 'width:100%;margin:0 0 16px;border-collapse:collapse;font-size:13px',
    th: `padding:6px 8px;border:1px solid ${line}`,
    td: `padding:6px 8px;border:1px solid ${line}`,
    hr: `margin:28px 0;border:0;border-top:1px solid ${line}`,
    a: `color:${accent};text-decoration:none`,
    notes: `margin:40px 0 0;padding:16px;border-radius:8px;background-color:${tint};font-size:13px;line-height:1.6;color:${muted};word-break:break-all`,
  };
}
