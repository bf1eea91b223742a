// The parser: CommonMark with GitHub's tables, strikethrough and check boxes, as a tree. What is switched off is here, and why.
import type { PhrasingContent, Root } from 'mdast';
import { type CompileContext, fromMarkdown, type Extension as TreeExtension } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Extension, Token } from 'micromark-util-types';
import { addressNodes, addressSyntax } from './addresses.ts';

/** GitHub's own addresses run on through Chinese punctuation; see addresses.ts for ours. Footnotes are words in brackets. */
const ownRules = [
  'wwwAutolink',
  'protocolAutolink',
  'emailAutolink',
  'gfmFootnoteCall',
  'gfmFootnoteDefinition',
];

/**
 * People indent labels by four, underline with `---` to separate, and go on in Markdown right below a tag:
 * these lines are read as the words that they are.
 */
const meantAsWords = ['codeIndented', 'setextUnderline', 'htmlFlow'];

const blocksOf = [
  'list',
  'headingAtx',
  'thematicBreak',
  'blockQuote',
  'definition',
  'codeFenced',
  'table',
  'tasklistCheck',
];

/** One tilde is a range (`14:00~15:00`), not a line through words. */
const syntax = [gfm({ singleTilde: false }), addressSyntax];

// Without gfm's transforms: they look for addresses a second time, in text whose references are already decoded.
const nodes = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/** A whole text. Lines and columns of its nodes are those of the text. */
export function parseBlocks(markdown: string): Root {
  return parse(markdown, [...ownRules, ...meantAsWords]);
}

/** A single line, in which nothing opens a block: `1. ` is a number there. */
export function parsePhrase(line: string): PhrasingContent[] {
  const [paragraph] = parse(line, [...ownRules, ...meantAsWords, ...blocksOf]).children;
  return paragraph?.type === 'paragraph' ? paragraph.children : [];
}

function parse(markdown: string, off: string[]): Root {
  const without: Extension = { disable: { null: off } };
  return fromMarkdown(markdown, {
    extensions: [...syntax, without],
    mdastExtensions: [...nodes, addressNodes, shields],
  });
}

const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
/** Unicode keeps these for a program's own use; visible-text.ts takes them out of what others wrote. */
const firstShield = 0xfdd0;

/** What was escaped (`\#12`, `&#42;`) is meant as the character that it is: it waits behind a shield while marks are looked for. */
const shields: TreeExtension = {
  exit: {
    characterEscapeValue(this: CompileContext, token: Token) {
      write(this, (value) => value + shielded(this.sliceSerialize(token)));
    },
    characterReference(this: CompileContext) {
      write(this, (value) => value.slice(0, -1) + shielded(value.slice(-1)));
    },
  },
};

function write(context: CompileContext, change: (value: string) => string): void {
  const text = context.stack.pop();
  if (text?.type === 'text') text.value = change(text.value);
}

function shielded(character: string): string {
  const at = punctuation.indexOf(character);
  return at < 0 || character === '' ? character : String.fromCharCode(firstShield + at);
}

/** The characters themselves, when nobody looks for marks any more. */
export function withoutShields(text: string): string {
  return text.replace(/[\ufdd0-\ufdef]/g, (shield) => punctuation[shield.charCodeAt(0) - firstShield] ?? '');
}
