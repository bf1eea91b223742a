// `contributions`: how the post tells of the week's work.
import * as z from 'zod';

/** Names of groups that the post may have. */
const groupings = ['project', 'kind'] as const;
export type Grouping = (typeof groupings)[number];

export const contributions = z
  .strictObject({
    groupBy: z
      .enum(groupings)
      .default('project')
      .describe(
        'What the lists are headed by: project, or kind, that is features, fixes, documentation and others, by labels and conventional titles.',
      ),
    comparison: z
      .boolean()
      .default(false)
      .describe('Whether a line compares with the last edition, as its ledger has it.'),
  })
  .prefault({});
