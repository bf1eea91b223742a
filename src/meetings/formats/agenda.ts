// The format for everybody else, in English, Chinese or both: the parts of an issue are known by what they are about.
import { type Block, contentOf } from '../../markdown/blocks.ts';
import { type Inline, joined } from '../../markdown/inline.ts';
import { halfWidth } from '../../markdown/visible-text.ts';
import { isPhoneLine } from '../phones.ts';
import type { SpokenLine } from '../time/spoken-time.ts';
import { zoneAt } from '../time/zones.ts';
import { readLabels } from './labels.ts';
import { isInvitation, Outline, readSections } from './outline.ts';
import { topicOfRow } from './row-topic.ts';
import { aboutOf, labelOf, readIssueSections, type Section } from './sections.ts';
import type { AgendaText, OutlineEntry, WrittenAgenda } from './written-agenda.ts';

export function parseAgenda({ blocks, language }: AgendaText): WrittenAgenda {
  const sections = readIssueSections(blocks);
  const agendas = agendasIn(sections);
  const around = sections
    .filter(({ about }) => about !== 'agenda')
    .flatMap(({ about, name, blocks: own }) => [
      ...(name === null ? [] : [{ about: 'other' as const, content: name, block: null }]),
      ...own.map((block) => ({ about, content: contentOf(block), block })),
    ])
    .filter(({ content }) => content.text !== '');
  const labels = around.flatMap(({ block }) => (block === null ? [] : (labelOf(block) ?? [])));
  const waysIn = around.filter(({ about, content, block }) => isWayIn(content, about === 'join', block));
  return {
    topic: labels.find(({ name }) => /theme|主题/i.test(name))?.value ?? null,
    time: null,
    joinCode: codeIn(around.map(({ content }) => content)),
    phones: phoneLines(around.map(({ content }) => content)),
    joinLink: waysIn.length === 0 ? null : joined(waysIn.map(({ content }) => content)),
    otherLinks: joined(around.filter((line) => !waysIn.includes(line)).map(({ content }) => content)),
    outline: agendas.length > 0 ? outlineOf(inOneLanguage(agendas, language)) : withoutName(blocks, sections),
    spoken: around.map(
      ({ about, content, block }): SpokenLine => ({
        content,
        isLabelled: block !== null && (about === 'time' || isAboutTime(block)),
        isAside: about === 'aside' && (block === null || !isAboutTime(block)),
      }),
    ),
  };
}

/** Chinese issues that begin with label lines go on with headings that are topics, and no word says so. */
function withoutName(blocks: readonly Block[], sections: readonly Section[]): OutlineEntry[] {
  const { fields, content } = readLabels(blocks);
  const headings = sections.filter(({ level }) => level > 0 && level < 9);
  const isLabelled = fields.time !== null && headings.every(({ about }) => about === 'other');
  return isLabelled && headings.length > 0 ? readSections(content, 'topic') : [];
}

function isAboutTime(block: Block): boolean {
  if (block.kind !== 'row') return labelOf(block)?.about === 'time';
  const first = halfWidth(block.cells[0]?.text ?? '');
  return aboutOf(first) === 'time' || zoneAt(first, 0)?.length === first.length;
}

const joinWords =
  /\b(?:zoom|google meet|meet:|teams|webex|jitsi|join|participants?|video ?call|meeting (?:link|url)|conference)\b|入会|会议链接|会议地址|腾讯会议|钉钉|飞书|dingding|dingtalk/i;
const otherWords =
  /record|replay|youtube|stream|viewers?|watch|phone numbers|incoming numbers|回放|回看|录屏|往期|号码/i;

function isWayIn(content: Inline, inSection: boolean, block: Block | null): boolean {
  if (content.links.every((link) => /\/\/(?:www\.)?timeanddate\.com\//.test(link))) return false;
  const words = content.pieces.map(({ text, url }) => (text === url ? '' : text)).join('');
  if (otherWords.test(words)) return false;
  return inSection || joinWords.test(words) || (block !== null && labelOf(block)?.about === 'join');
}

const code =
  /(?:meeting|conference|webinar|room|会议|房间|入会|zoom|钉钉|dingding|dingtalk|飞书)[^\d:：]{0,60}[:：#]?\s{0,3}(\d[\d -]{4,18}\d)(?!\d)/giu;

/** `Meeting ID: 312 000 555 11`, `在线钉钉会议室号码：310 447 57201`; no date, no password, no number to call. */
function codeIn(lines: readonly Inline[]): Inline | null {
  for (const [n, line] of lines.entries()) {
    // A label may have its value on the next line.
    const both = /[:：]$/.test(line.text) ? joined([line, lines[n + 1] ?? line]) : line;
    const words = halfWidth(both.pieces.map(({ text, url }) => (url === null ? text : ' ')).join(''));
    for (const [said = '', value = ''] of words.matchAll(code)) {
      const digits = value.replace(/\D/g, '').length;
      const isOther =
        /pass|pwd|pin|密码|time|date|时间|日期|电话|call-?in|dial/i.test(said) || /^20\d\d-/.test(value);
      if (digits >= 8 && digits <= 13 && !isOther)
        return joined([
          { ...line, pieces: [{ text: value, url: null, reference: null, code: false, strong: false }] },
        ]);
    }
  }
  return null;
}

const phoneWords = /phone|dial|call.?in\b|incoming call|one tap|电话|呼入|拨入/i;

/** The lines that name numbers to call, without what has to be typed in afterwards. */
function phoneLines(lines: readonly Inline[]): Inline[] {
  const from = lines.findIndex(
    ({ text, links }) => phoneWords.test(text) && links.length === 0 && /\d{3}/.test(text),
  );
  if (from < 0) return [];
  const found: string[] = [];
  for (const { text, links } of lines.slice(from)) {
    if (links.length > 0 || !(phoneWords.test(text) || isPhoneLine(text))) break;
    const said = text.replace(/[\s,(]*(?:pin|passcode|access code|密码|meeting id).*$/i, '');
    found.push(said.replace(/^[^:：\d+]*[:：]/, '').replace(/^\s*\([^)]*\)\s*/, ''));
  }
  return found.map((text) => joined([plain(text)]));
}

function plain(text: string): Inline {
  const pieces = [{ text, url: null, reference: null, code: false, strong: false }];
  return { pieces, text, references: [], links: [], struck: false };
}

/** Each agenda with the groups that belong to it. */
function agendasIn(sections: readonly Section[]): Section[][] {
  const agendas: Section[][] = [];
  for (const section of sections) {
    if (section.about !== 'agenda') continue;
    if (section.isGroup) agendas.at(-1)?.push(section);
    else agendas.push([section]);
  }
  return agendas.filter((agenda) => outlineOf([agenda]).length > 0);
}

const han = /\p{Script=Han}/u;

/** An issue that says everything twice is read in the language of the edition. */
function inOneLanguage(agendas: readonly Section[][], language: string): readonly Section[][] {
  const isChinese = (agenda: readonly Section[]) => han.test(agenda[0]?.name?.text ?? '');
  const chinese = agendas.filter(isChinese);
  const others = agendas.filter((agenda) => !isChinese(agenda));
  if (chinese.length === 0 || others.length === 0) return agendas;
  return language === 'zh' ? chinese : others;
}

function outlineOf(agendas: readonly (readonly Section[])[]): OutlineEntry[] {
  return agendas.flatMap((agenda) => {
    const isListed = agenda.some(({ blocks }) =>
      blocks.some(({ kind }) => kind === 'item' || kind === 'row'),
    );
    // Headings without lists are topics themselves, and lines say something about them.
    const outline = new Outline(agenda.length > 1 && !isListed ? 'remark' : 'note');
    outline.restart();
    for (const section of agenda) {
      if (section.isGroup && section.name !== null) outline.heading(section.level, section.name);
      addTopics(outline, section, isListed ? 'list' : agenda.length > 1 ? 'headings' : 'lines');
    }
    return isListed ? outline.filledEntries : outline.entries;
  });
}

/** Sentences around a list are no topics; without a list, its lines are. A paragraph after the list ends it. */
function addTopics(outline: Outline, { blocks }: Section, topics: 'list' | 'headings' | 'lines'): void {
  let gap = false;
  let listed = false;
  for (const block of blocks) {
    if (isInvitation(block)) continue;
    if (block.kind === 'item' && !isFiller(block.content.text)) {
      outline.item(block.indent, block.content);
      listed = true;
    } else if (block.kind === 'row') {
      if (!isFiller(topicOfRow(block).text)) outline.row(block);
      listed = true;
    } else if (block.kind === 'line' && block.content.text !== '') {
      if (outline.continues(block.indent, block.content.text, gap)) outline.continue(block.content);
      else if (outline.annotate(block.content)) continue;
      else if (listed && gap) return;
      else if (topics === 'headings') outline.lineInSection(block.content, gap);
      else if (topics === 'lines' && isTopicLine(block.content)) outline.line(block.content);
    }
    gap = block.kind === 'blank';
  }
}

function isTopicLine({ text, references }: Inline): boolean {
  return references.length > 0 || (text.length <= 80 && !/[.!?。！？…:：]$/.test(text) && !isFiller(text));
}

/** What stands in a form until somebody writes there, and words of invitation. */
function isFiller(text: string): boolean {
  return (
    /^(?:\[[^\]]{0,60}\]\s*)+$/.test(text) ||
    /^(?:no response|none|n\/a|无|暂无|待补充|\.{2,}|…+|-+)[.。]?$/i.test(text) ||
    /^(?:please |feel free|add your|your topic|欢迎.*(?:补充|留言|参加|加入|评论))/i.test(text)
  );
}
