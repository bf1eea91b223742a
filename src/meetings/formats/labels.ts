// Label lines: `时间：05月17日 14:00 - 05月17日 15:00`. Reads their values and leaves the rest of the issue.
import type { Block } from '../../markdown/blocks.ts';
import { type Inline, splitAt } from '../../markdown/inline.ts';
import { halfWidth } from '../../markdown/visible-text.ts';
import { isPhoneLine } from '../phones.ts';
import type { WrittenAgenda } from './written-agenda.ts';

type Field = 'topic' | 'time' | 'joinCode' | 'phones' | 'joinLink' | 'dialIn' | 'agenda';

const fields: ReadonlyMap<string, Field> = new Map([
  ['主题', 'topic'],
  ['会议主题', 'topic'],
  ['时间', 'time'],
  ['会议时间', 'time'],
  ['会议号', 'joinCode'],
  ['入会口令', 'joinCode'],
  ['会议口令', 'joinCode'],
  ['电话呼入', 'phones'],
  ['入会链接', 'joinLink'],
  ['会议链接', 'joinLink'],
  ['查找本地号码', 'dialIn'],
  ['更多呼入号码', 'dialIn'],
]);

/** 议题, 会议议程, 本次月会议题 */
const agendaName = /^(?:本[次周期])?(?:社区)?(?:会议|例会|月会|双周会)?(?:讨论|主要)?议[题程]$/;

/** `agenda`: the topics begin here; `aside`: a section about something else does; `label`: a label line stood here. */
export type ContentBlock = Block | { readonly kind: 'agenda' | 'aside' | 'label' };

/** The values of the label lines as written, and what else the issue says. */
export interface LabelledText {
  readonly fields: Omit<WrittenAgenda, 'outline'>;
  readonly content: readonly ContentBlock[];
}

interface Label {
  readonly field: Field;
  readonly value: Inline;
}

/**
 * Where labels count: everywhere (`labels`), but in the list below `议题：` the item `- 时间：待定` is a topic (`list`),
 * and so is every line below a heading of the agenda (`sections`).
 */
type Place =
  | { readonly in: 'labels' | 'sections' }
  | { readonly in: 'list'; readonly indent: number; readonly nested: boolean };

/** Reads every label line. If a field has several, the first with a value counts. */
export function readLabels(all: readonly Block[]): LabelledText {
  const blocks = all.filter(({ kind }) => kind !== 'fold');
  const values = new Map<Field, readonly Inline[]>();
  const content: ContentBlock[] = [];
  let place: Place = { in: 'labels' };
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) break;
    const label = labelOf(block);
    if (block.kind === 'heading' && (label === null || label.field === 'agenda' || place.in !== 'labels')) {
      const kind = headingKind(
        block.content.text,
        label,
        values.size === 0 ? blocks.slice(at + 1, at + 4) : [],
      );
      place = { in: kind === 'aside' ? 'labels' : 'sections' };
      content.push(kind === 'topic' ? block : { kind });
      if (kind === 'agenda' && label !== null) content.push(...lineOf(label.value));
    } else if (label === null || values.has(label.field) || !counts(block, place)) {
      const next = placeAfter(block, place);
      // Topics that are nested in `- 议题：` end with the next item beside it.
      if (wasNested(place) && !wasNested(next)) content.push({ kind: 'aside' });
      place = next;
      content.push(block);
    } else if (label.field === 'agenda') {
      values.set('agenda', []);
      content.push({ kind: 'agenda' }, ...lineOf(label.value));
      place = { in: 'list', indent: block.kind === 'item' ? block.indent : -1, nested: false };
    } else {
      const { lines, last } = readValue(label, blocks, at);
      if (lines.length > 0) values.set(label.field, lines);
      content.push({ kind: 'label' });
      at = last;
    }
  }
  return {
    fields: {
      topic: values.get('topic')?.[0] ?? null,
      time: values.get('time')?.[0] ?? null,
      joinCode: values.get('joinCode')?.[0] ?? null,
      phones: values.get('phones') ?? [],
      joinLink: values.get('joinLink')?.[0] ?? null,
      otherLinks: null,
      spoken: null,
    },
    content,
  };
}

/** In a list that a label opened, whether the last item lies deeper than the label. */
function placeAfter(block: Block, place: Place): Place {
  if (place.in !== 'list' || block.kind !== 'item') return place;
  return { ...place, nested: block.indent > place.indent };
}

function wasNested(place: Place): boolean {
  return place.in === 'list' && place.nested;
}

function counts(block: Block, place: Place): boolean {
  if (place.in !== 'list') return place.in === 'labels';
  return block.kind === 'line' || (block.kind === 'item' && block.indent <= place.indent);
}

/** What was added to the issue after the meeting; `### 结论` alone may be a topic's. */
const minutes =
  /^(?:本次)?(?:社区)?(?:会议|例会|月会|双周会)(?:纪要|结论|决议|action|回看|回放|录屏)$|^(?:纪要|(?:视频)?(?:回看|回放)(?:视频|链接)?)$/i;

/** A heading opens the agenda, is about something else (how to join, what was decided), or is a topic itself. */
function headingKind(
  text: string,
  label: Label | null,
  next: readonly Block[],
): 'agenda' | 'aside' | 'topic' {
  const name = nameOf(text).replace(/:$/, '');
  if (label?.field === 'agenda' || (/议[题程]$/.test(name) && name.length <= 12)) return 'agenda';
  if (/会议信息|会议详情|会议安排|基本信息|参会|入会/.test(name) || minutes.test(name)) return 'aside';
  const following = next.find((block) => block.kind !== 'blank');
  return following !== undefined && labelOf(following) !== null ? 'aside' : 'topic';
}

/** A heading may do without the colon: `## 议题`; so may the agenda's name, alone in a line: `**议题**`. */
function labelOf(block: Block): Label | null {
  if (block.kind !== 'line' && block.kind !== 'item' && block.kind !== 'heading') return null;
  const { content, quoted } = block;
  if (quoted) return null;
  const colon = content.text.slice(0, 40).search(/[:：]/);
  if (colon < 0 && block.kind === 'item') return null;
  const name = nameOf(colon < 0 ? content.text : content.text.slice(0, colon));
  const field = agendaName.test(name) ? 'agenda' : fields.get(name);
  if (field === undefined || (colon < 0 && block.kind === 'line' && field !== 'agenda')) return null;
  return { field, value: splitAt(content, colon < 0 ? content.text.length : colon + 1)[1] };
}

/** `入会口令（钉钉）` → `入会口令` */
function nameOf(label: string): string {
  return halfWidth(label.slice(0, 80)).replace(/\([^()]*\)|\s/g, '');
}

function lineOf(value: Inline): Block[] {
  return isEmpty(value) ? [] : [{ kind: 'line', indent: 0, content: value, quoted: false }];
}

function isEmpty({ text, links }: Inline): boolean {
  return text === '' && links.length === 0;
}

/** The value behind the colon, or else in the next line; numbers to call may go on for several lines. */
function readValue(label: Label, blocks: readonly Block[], at: number): { lines: Inline[]; last: number } {
  const lines = isEmpty(label.value) ? [] : [label.value];
  let last = at;
  if (lines.length === 0) {
    let next = at + 1;
    while (blocks[next]?.kind === 'blank') next += 1;
    const text = valueIn(blocks[next], label.field);
    if (text === null) return { lines, last };
    lines.push(text);
    last = next;
  }
  while (label.field === 'phones') {
    const text = valueIn(blocks[last + 1], 'phones');
    if (text === null) break;
    lines.push(text);
    last += 1;
  }
  return { lines, last };
}

/** The text of a line that can be the value of a field by itself, or `null`. */
function valueIn(block: Block | undefined, field: Field): Inline | null {
  if (block === undefined || labelOf(block) !== null) return null;
  if (block.kind !== 'line' && (block.kind !== 'item' || field === 'topic')) return null;
  const { text, links } = block.content;
  const fits: Readonly<Record<Field, boolean>> = {
    topic: true,
    time: /\d/.test(halfWidth(text)),
    joinCode: /\d/.test(halfWidth(text)),
    phones: isPhoneLine(text),
    joinLink: links.length > 0 || /[:：]/.test(text),
    dialIn: false,
    agenda: false,
  };
  return fits[field] ? block.content : null;
}
