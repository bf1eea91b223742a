// A diagnostic: something an editor should know that does not stop the run.
import { z } from 'zod';
import { text } from './scalars.ts';

/**
 * `code` is stable and kebab-case, for machines; `message` is one sentence for an editor, written by this program;
 * `subject` names what it is about (`mosn/layotto#929`), or quotes what somebody wrote.
 */
export const diagnosticSchema = z.object({
  code: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  severity: z.enum(['info', 'warning']),
  message: z.string().min(1),
  subject: text.nullable(),
});
export type Diagnostic = z.output<typeof diagnosticSchema>;
