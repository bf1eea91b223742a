// The agenda formats by the names that a configuration knows them by. A new one is a file and a line here
// (and its name in src/config/written-meetings.ts).
import type { MeetingFormatName } from '../config/config.ts';
import { parseIteration } from './iteration.ts';
import { parseLabelLines } from './label-lines.ts';
import { parseMonthly } from './monthly.ts';
import type { MeetingFormat } from './written-agenda.ts';

export const formats = {
  'label-lines': parseLabelLines,
  iteration: parseIteration,
  monthly: parseMonthly,
} satisfies Record<MeetingFormatName, MeetingFormat>;
