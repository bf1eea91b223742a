// What the parts of an issue are about, by their headings, labels and lines in bold, in English and Chinese.
import type { Block } from '../../markdown/blocks.ts';
import { type Inline, splitAt } from '../../markdown/inline.ts';
import { halfWidth } from '../../markdown/visible-text.ts';

export type About = 'agenda' | 'time' | 'join' | 'aside' | 'other';

/** `isGroup`: a heading inside an agenda, which gathers topics. `level` is the heading's; labels lie below all headings. */
export interface Section {
  readonly about: About;
  readonly name: Inline | null;
  readonly level: number;
  readonly isGroup: boolean;
  readonly blocks: readonly Block[];
}

const rest = '(?:\\b.{0,40})?';
const names: readonly (readonly [about: About, pattern: RegExp])[] = [
  [
    'agenda',
    /^(?:(?:the|our|draft|proposed|tentative|preliminary|planned|today'?s|meeting|discussion|call|community|this week'?s) )*(?:agenda|topics?|talking points|discussions?|items|what(?:'s on| we (?:will |'ll )?(?:talk about|discuss)))(?: (?:items?|topics?|structure|points|list|draft|so far|for .{1,40}|to discuss|of .{1,30}))*$/,
  ],
  [
    'agenda',
    /^(?:本[次周期])?(?:社区)?(?:会议|例会|月会|双周会|周会)?(?:讨论|主要)?(?:议[题程]|话题|讨论内容)(?:列表|安排|收集)?$/,
  ],
  [
    'time',
    /^(?:(?:meeting|scheduled|start(?:ing)?|event|call|proposed|new) )?(?:dates?|times?|when|schedule|starts?|starts at)(?: ?(?:and|&|\/|,) ?(?:time|place|date|location|where|venue))?(?: \d{4})?$/,
  ],
  ['time', /^(?:(?:会议|开始|举办|开会)?(?:时间|日期)|时间[与和及]?(?:地点|方式))$/],
  [
    'join',
    new RegExp(
      `^(?:how to |where to |to )?(?:join|joining|attend|where|location|venue|dial.?in|call.?in|zoom|connect|connection|access)${rest}$`,
    ),
  ],
  [
    'join',
    /^(?:(?:meeting|zoom|video|call|membership|conference|google|meet|ms|microsoft|teams|online|room|tencent|feishu|dingtalk|dingding) ?)+(?:call|link|url|info|information|details|id|number|room|address|no)?(?:\b.{0,30})?$/,
  ],
  [
    'join',
    /^(?:如何|怎么)?(?:在线)?(?:参会|入会|会议(?:链接|地址|号|信息|详情|安排|室|方式| ?id)|腾讯会议|钉钉|飞书|链接)(?:.{0,8})$/,
  ],
  [
    'aside',
    new RegExp(
      `^(?:invited?|invitees|attendees|attendance|participants|present|who|moderators?|hosts?|facilitators?|chairs?|scribes?|note ?takers?|observers?|guests?|(?:useful |important )?links?|resources|references|minutes|(?:meeting |additional |other )?notes?|recordings?|videos?|past|previous|last|next meeting|action ?items?|actions?|follow.?ups?|decisions?|outcomes?|summary|check ?lists?|code of conduct|about|contact|reminders?|rules|background|theme|phone|incoming call|more)${rest}$`,
    ),
  ],
  [
    'aside',
    /^(?:与会|参会人|出席|主持|嘉宾|备注|注意|纪要|会议纪要|会议结论|结论|相关|资料|回放|回看|录屏|往期|附件|公告|温馨提示|主题|会议主题|会议文档|电话|更多)(?:.{0,12})$/,
  ],
];

/** What something of that name is about: `📅 When?`, `Agenda / 议题`. */
export function aboutOf(name: string): About {
  const plain = halfWidth(name)
    .toLowerCase()
    .replace(/\([^()]*\)/g, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/g, ' ');
  return [plain, ...plain.split(/\s*[/|·—]\s*/)].map(find).find((about) => about !== 'other') ?? 'other';
}

function find(name: string): About {
  return names.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}

/** `Time: …`, `**When:** …`, `- 会议时间：…`. */
export interface Label {
  readonly name: string;
  readonly about: About;
  readonly value: Inline;
}

/** The label that a line begins with, `null` if it has none that is known. */
export function labelOf(block: Block): Label | null {
  if ((block.kind !== 'line' && block.kind !== 'item') || block.quoted) return null;
  const { content } = block;
  const colon = content.text.slice(0, 60).search(/(?:(?<!\d)[:：]|[:：](?!\d\d(?:\D|$)))(?!\/\/)/);
  const name = content.text.slice(0, Math.max(colon, 0));
  const about = aboutOf(name);
  return about === 'other' ? null : { name, about, value: splitAt(content, colon + 1)[1] };
}

const labelLevel = 9;

interface Opening {
  readonly about: About;
  readonly name: Inline;
  readonly level: number;
  /** What the opening line says already. */
  readonly first: Block | null;
}

/** The sections of an issue in order. What is folded away (`<details>`) is nobody's agenda. */
export function readIssueSections(blocks: readonly Block[]): Section[] {
  const sections: (Section & { blocks: Block[] })[] = [];
  let current: Section & { blocks: Block[] } = {
    about: 'other',
    name: null,
    level: 0,
    isGroup: false,
    blocks: [],
  };
  const open = (section: Omit<Section, 'blocks'>, first: Block | null) => {
    sections.push(current);
    current = { ...section, blocks: first === null ? [] : [first] };
  };
  /** The level of the heading under which the agenda stands, `null` outside of one. */
  let agendaLevel: number | null = null;
  let folded = 0;
  for (const block of blocks) {
    if (block.kind === 'fold') {
      folded = Math.max(0, folded + (block.opens ? 1 : -1));
      continue;
    }
    const opening: Opening | null = folded > 0 ? null : openingOf(block, agendaLevel !== null);
    if (folded > 0) {
      if (current.about !== 'aside')
        open({ about: 'aside', name: null, level: labelLevel, isGroup: false }, null);
      current.blocks.push(block);
    } else if (opening !== null) {
      const { about, name, level, first }: Opening = opening;
      const isGroup: boolean = about === 'other' && agendaLevel !== null && level > agendaLevel;
      if (!isGroup) agendaLevel = about === 'agenda' ? level : null;
      open({ about: isGroup ? 'agenda' : about, name, level, isGroup }, first);
    } else if (block.kind === 'break' && current.about === 'agenda') {
      agendaLevel = null;
      open({ about: 'other', name: null, level: 0, isGroup: false }, null);
    } else current.blocks.push(block);
  }
  return [...sections, current];
}

/** A heading, a line in bold, a line that ends with a colon, or, if an agenda begins or ends with it, a label with its value. */
function openingOf(block: Block, inAgenda: boolean): Opening | null {
  if (block.kind === 'heading') {
    const { text } = block.content;
    return {
      about: aboutOf(text.replace(/[:：]\s*$/, '')),
      name: block.content,
      level: block.level,
      first: null,
    };
  }
  if (block.kind !== 'line' || block.quoted || block.indent > 3) return null;
  const { content } = block;
  const bare = content.text.replace(/\s*[:：]$/, '');
  const isBold =
    content.pieces.length > 0 &&
    content.pieces.every(({ strong, text }) => strong || /^[\s:：]*$/.test(text));
  if (bare.length <= 60 && (isBold || bare !== content.text)) {
    const about = aboutOf(bare);
    if (about !== 'other') return { about, name: content, level: labelLevel, first: null };
  }
  if (isBold && inAgenda && bare.length <= 60 && content.references.length === 0)
    return { about: 'other', name: content, level: labelLevel + 1, first: null };
  if (bare === content.text && /^(?:agenda|topics?|议题|议程)$/i.test(content.text))
    return { about: 'agenda', name: content, level: labelLevel, first: null };
  const label = labelOf(block);
  if (label === null || (label.about !== 'agenda' && !inAgenda)) return null;
  const first: Block = label.about === 'agenda' ? { ...block, content: label.value } : block;
  return { about: label.about, name: content, level: labelLevel, first };
}
