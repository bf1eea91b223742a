// The agenda formats by the names that a configuration knows them by. A new one is a file and a line here
// (and its name in src/config/written-meetings.ts).
import type { MeetingFormatName } from '../../config/config.ts';
import { readBlocks } from '../../markdown/blocks.ts';
import { findTitleDate } from '../time/written-date.ts';
import { readLabels } from './labels.ts';
import { readList, readSections } from './outline.ts';
import type { AgendaText, MeetingFormat, WrittenAgenda } from './written-agenda.ts';

export const formats = {
  'label-lines': parseLabelLines,
  iteration: parseIteration,
  monthly: parseMonthly,
} satisfies Record<MeetingFormatName, MeetingFormat>;

export function parseLabelLines({ body }: AgendaText): WrittenAgenda {
  const { fields, content } = readLabels(readBlocks(body));
  return { ...fields, outline: readList(content) };
}

export function parseIteration({ body }: AgendaText): WrittenAgenda {
  const { fields, content } = readLabels(readBlocks(body));
  return { ...fields, outline: readSections(content, 'topic') };
}

export function parseMonthly({ title, body }: AgendaText): WrittenAgenda {
  const { fields, content } = readLabels(readBlocks(body));
  return {
    ...fields,
    topic: fields.topic ?? findTitleDate(title)?.after ?? null,
    outline: readSections(content, 'remark'),
  };
}
