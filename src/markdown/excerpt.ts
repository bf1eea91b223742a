// What somebody wrote, in short: the sentences of a body as plain text, without code, quotes, pictures and logs.
import type { Nodes, Root } from 'mdast';
import { parseBlocks, withoutShields } from './tree.ts';

/** An excerpt is the beginning of a body; the parser's time grows faster than what it reads. */
const mostRead = 8_000;
const quotedLine = /^[ \t]*>.*$/gm;
/** Nobody writes a list in a list in a list on one line but to see what happens: the parser would descend as deep. */
const nestedMarks = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])[ \t]+){4,}/gm;
/** Enough for any excerpt: a log of a thousand lines is not read to its end. */
const mostBlocks = 60;

const left = new Set([
  'code',
  'blockquote',
  'html',
  'image',
  'imageReference',
  'table',
  'heading',
  'thematicBreak',
  'definition',
  'footnoteDefinition',
]);
/** A line of a log or a stack trace: `2023-05-19 10:00:00 …`, `at com.alipay.…(`, `Caused by:`, `[ERROR]`, `goroutine 1 [running]:`. */
const log =
  /^\s*(?:\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|\d\d:\d\d:\d\d[.,]\d|at [\w$.<>/]+\(|Caused by:|(?:[\w$]+\.){2,}\w*(?:Exception|Error)\b|Exception in thread|\[(?:ERROR|WARN|INFO|DEBUG)\]|(?:ERROR|WARN|INFO|DEBUG)\b[\s:|]|goroutine \d+ \[|panic: |\.{3} \d+ more)/;
/** What a form asks for, left as it was: `- SOFARPC version:` without a value, an unticked box. */
const unanswered = /^(?:[^:：]{1,40}[:：]\s*|_?no response_?)$/i;

/**
 * The beginning of a body, cut at the end of a sentence.
 *
 * @param limit the most characters (code points) of the result
 */
export function excerpt(markdown: string, limit: number): string {
  const tree = parseBlocks(markdown.slice(0, mostRead).replace(quotedLine, '').replace(nestedMarks, '- '));
  return cutAtSentence(joined(paragraphs(tree)), limit);
}

function paragraphs(tree: Root): string[] {
  const found: string[] = [];
  const walk = (node: Nodes): void => {
    if (found.length >= mostBlocks || left.has(node.type)) return;
    if (node.type === 'listItem' && node.checked === false) return;
    if (node.type === 'paragraph') found.push(...words(node));
    else if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return found;
}

/** The lines of a paragraph that are sentences, as one text. */
function words(paragraph: Nodes): string[] {
  const lines = plain(paragraph)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && !log.test(line));
  const text = joined(lines);
  return text === '' || unanswered.test(text) ? [] : [text];
}

function plain(node: Nodes): string {
  if (node.type === 'text') return withoutShields(node.value);
  if (node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'delete' || left.has(node.type)) return '';
  return 'children' in node ? node.children.map(plain).join('') : '';
}

/** Between Chinese words no space is written. */
function joined(parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    const wide = /[\p{Script=Han}，。！？；：、）】」]$/u.test(text) && /^[\p{Script=Han}（【「]/u.test(part);
    const ended = /[。！？!?.;；:：,，、]$/.test(text);
    if (text === '') return part;
    return wide ? `${text}${ended ? '' : '，'}${part}` : `${text} ${part}`;
  }, '');
}

const sentenceEnd = /[。！？!?；;]["”』」）)]*|\.(?=\s|$)/gu;

/** The text up to the last sentence that fits; a first sentence that is too long is cut at a word, with an ellipsis. */
export function cutAtSentence(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const head = characters.slice(0, limit).join('');
  const last = [...head.matchAll(sentenceEnd)].at(-1);
  // A sentence that ends in the first third says too little.
  if (last !== undefined && last.index > head.length / 3) return head.slice(0, last.index + last[0].length);
  const short = characters.slice(0, limit - 1).join('');
  return `${short.replace(/[\s\p{L}\p{N}_-]*$/u, (tail) => (/\s/.test(tail) && !/\p{Script=Han}/u.test(tail) ? tail.replace(/\s\S*$/, '') : tail))}…`;
}
