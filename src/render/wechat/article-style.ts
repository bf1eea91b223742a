// How an article looks in WeChat: a style sheet of plain elements, which becomes the `style` of each of them.
import type { PosterColors } from '../../config/config.ts';
import { mix, readableOn } from '../pictures/drawing/colour.ts';

/** Articles are read on white, or on what WeChat makes of it at night: it inverts the colours itself. */
const paper = '#ffffff';

/** @param colors the poster's: picture and article go out together */
export function articleStyle(colors: PosterColors): string {
  const text = readableOn(paper, mix(colors.text, paper, 0.12));
  const muted = readableOn(paper, mix(colors.text, paper, 0.4));
  const accent = readableOn(paper, colors.accent);
  const tint = mix(paper, colors.accent, 0.06);
  const line = mix(paper, colors.text, 0.14);
  return `
    section { font-family: -apple-system, 'PingFang SC', 'Microsoft YaHei', sans-serif; color: ${text}; font-size: 15px; line-height: 1.8; word-break: break-word; text-align: left; }
    h1, h2 { margin: 8px 0 24px; font-size: 20px; line-height: 1.4; font-weight: bold; text-align: center; color: ${text}; }
    h3 { margin: 40px 0 20px; padding: 2px 0 2px 12px; border-left: 4px solid ${accent}; font-size: 18px; line-height: 1.4; font-weight: bold; color: ${text}; }
    h4, h5, h6 { margin: 28px 0 12px; font-size: 16px; line-height: 1.5; font-weight: bold; color: ${accent}; }
    p { margin: 0 0 16px; }
    ul, ol { margin: 0 0 16px; padding: 0 0 0 22px; }
    ul { list-style-type: disc; }
    ol { list-style-type: decimal; }
    li { margin: 0 0 8px; }
    li p { margin: 0 0 4px; }
    li ul, li ol { margin: 4px 0 0; }
    li ul { list-style-type: circle; }
    strong { font-weight: bold; color: ${text}; }
    em { font-style: normal; }
    a, span { color: ${accent}; text-decoration: none; }
    sup { margin: 0 2px; font-size: 11px; line-height: 1; color: ${muted}; }
    img { display: block; max-width: 100%; height: auto; margin: 0 auto; border-radius: 6px; }
    blockquote { margin: 0 0 16px; padding: 8px 14px; border-left: 3px solid ${line}; color: ${muted}; }
    blockquote p { margin: 0; }
    code { padding: 1px 4px; border-radius: 3px; background-color: ${tint}; font-family: Menlo, Consolas, monospace; font-size: 13px; }
    pre { margin: 0 0 16px; padding: 12px; border-radius: 6px; background-color: ${tint}; overflow-x: auto; }
    pre code { padding: 0; background-color: transparent; }
    table { width: 100%; margin: 0 0 16px; border-collapse: collapse; font-size: 13px; }
    th, td { padding: 6px 8px; border: 1px solid ${line}; }
    hr { margin: 28px 0; border: 0; border-top: 1px solid ${line}; }
    section section { margin: 40px 0 0; padding: 16px 16px 8px; border-radius: 8px; background-color: ${tint}; font-size: 13px; line-height: 1.6; color: ${muted}; word-break: break-all; }
    section section p { margin: 0 0 8px; }
  `;
}
