// Request bodies.
import * as z from 'zod';
import type { Call } from './endpoint.ts';
import { type Fault, invalid, Refusal } from './refusal.ts';

/** A body that fits the schema; keys that it does not know are ignored, as GitHub does. @throws Refusal */
export function readBody<Schema extends z.ZodType>({ request }: Call, schema: Schema): z.output<Schema> {
  if (request.body === undefined) throw new Refusal(400, 'Problems parsing JSON');
  const result = schema.safeParse(request.body);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => {
    const name = path.map(String).join('.');
    return message.endsWith('received undefined') ? `"${name}" wasn't supplied.` : `${name}: ${message}`;
  });
  throw new Refusal(422, `Invalid request.\n\n${lines.join('\n')}`);
}

/** GitHub counts code points. https://github.com/dead-claudia/github-limits */
const longestBody = 65_536;

/** What is wrong with the text of an issue, a pull request or a comment. */
export function bodyFaults(resource: 'Issue' | 'IssueComment', body: string | null | undefined): Fault[] {
  if (body == null || [...body].length <= longestBody) return [];
  return [
    {
      resource,
      code: 'custom',
      field: 'body',
      message: `body is too long (maximum is ${longestBody} characters)`,
    },
  ];
}

export function titleFaults(resource: 'Issue' | 'PullRequest', title: string | undefined): Fault[] {
  return title?.trim() === '' || title === undefined
    ? [{ resource, code: 'missing_field', field: 'title' }]
    : [];
}

export function requireNoFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw invalid(...faults);
}

/** A name or a list of names, as some endpoints take both. */
export const names = z.union([z.string(), z.array(z.string())]).transform((one) => [one].flat());
