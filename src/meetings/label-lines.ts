// The format of Layotto's agendas, found in any repository: label lines, then the topics as a list below `议题：`.
import { readBlocks } from './blocks.ts';
import { readLabels } from './labels.ts';
import { readList } from './outline.ts';
import type { AgendaText, WrittenAgenda } from './written-agenda.ts';

export function parseLabelLines({ body }: AgendaText): WrittenAgenda {
  const { fields, content } = readLabels(readBlocks(body));
  return { ...fields, outline: readList(content) };
}
