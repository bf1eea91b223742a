// Files and folders at one commit.
import * as z from 'zod';
import type { Operation } from '../ask.ts';
import { aliased, numbered } from './aliases.ts';
import { list, rateLimitField } from './fragments.ts';

const entry = z.object({ name: z.string(), type: z.string(), oid: z.string() });

/** What lies at a path. `text` is `null` if it is not text, or more than GitHub shows. */
export const gitObject = z.object({
  oid: z.string(),
  text: z.string().nullish(),
  entries: list(entry).optional(),
});
export type GitObject = z.output<typeof gitObject>;

export const gitObjectFields = `fragment GitObjectFields on GitObject {
  oid
  ... on Blob { text }
  ... on Tree { entries { name type oid } }
}`;

const answerOf = (count: number) =>
  z.object({
    r: z.object({ at: z.object({ oid: z.string() }).nullish() }).nullish(),
    repository: aliased('f', count, gitObject).nullish(),
  });

/** Aliases `f0`, `f1`… Variables: `owner`, `name`, `commit`, and `file0`, `file1`…, each `<oid>:<path>`. */
export function gitFilesOperation(count: number): Operation<ReturnType<typeof answerOf>> {
  return {
    name: 'GitFiles',
    schema: answerOf(count),
    text: `query GitFiles($owner: String!, $name: String!, $commit: String!, ${numbered(count, (n) => `$file${n}: String!`).join(', ')}) {
  ${rateLimitField}
  r: repository(owner: $owner, name: $name) { at: object(expression: $commit) { oid } }
  repository(owner: $owner, name: $name) {
    ${numbered(count, (n) => `f${n}: object(expression: $file${n}) { ...GitObjectFields }`).join('\n    ')}
  }
}
${gitObjectFields}`,
  };
}
