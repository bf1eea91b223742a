// The format of SOFAArk's monthly meetings: the date and the name in the title, headings as topics, and seldom a label.
import { readBlocks } from './blocks.ts';
import { readLabels } from './labels.ts';
import { readSections } from './outline.ts';
import { findTitleDate } from './title-date.ts';
import type { AgendaText, WrittenAgenda } from './written-agenda.ts';

export function parseMonthly({ title, body }: AgendaText): WrittenAgenda {
  const { fields, content } = readLabels(readBlocks(body));
  return {
    ...fields,
    topic: fields.topic ?? findTitleDate(title)?.after ?? null,
    outline: readSections(content, 'remark'),
  };
}
