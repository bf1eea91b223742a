// The agenda formats by the names that a configuration knows them by. A new one is a file and a line here
// (and its name in src/config/written-meetings.ts).
import type { MeetingFormatName } from '../../config/config.ts';
import { readInline } from '../../markdown/inline.ts';
import { parseAgenda } from './agenda.ts';
import { readLabels } from './labels.ts';
import { readList, readSections } from './outline.ts';
import type { AgendaText, MeetingFormat, WrittenAgenda } from './written-agenda.ts';

export const formats = {
  'label-lines': parseLabelLines,
  iteration: parseIteration,
  monthly: parseMonthly,
  agenda: parseAgenda,
} satisfies Record<MeetingFormatName, MeetingFormat>;

function parseLabelLines({ blocks }: AgendaText): WrittenAgenda {
  const { fields, content } = readLabels(blocks);
  return { ...fields, outline: readList(content) };
}

function parseIteration({ blocks }: AgendaText): WrittenAgenda {
  const { fields, content } = readLabels(blocks);
  return { ...fields, outline: readSections(content, 'topic') };
}

function parseMonthly({ titleDate, blocks }: AgendaText): WrittenAgenda {
  const { fields, content } = readLabels(blocks);
  return {
    ...fields,
    topic: fields.topic ?? (titleDate === null ? null : readInline(titleDate.after)),
    outline: readSections(content, 'remark'),
  };
}
