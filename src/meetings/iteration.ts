// The format of SOFAServerless' biweekly meetings: label lines, then the iteration's progress by headings, with lists,
// check lists, lines and tables below them.
import { readBlocks } from './blocks.ts';
import { readLabels } from './labels.ts';
import { readSections } from './outline.ts';
import type { AgendaText, WrittenAgenda } from './written-agenda.ts';

export function parseIteration({ body }: AgendaText): WrittenAgenda {
  const { fields, content } = readLabels(readBlocks(body));
  return { ...fields, outline: readSections(content, 'topic') };
}
