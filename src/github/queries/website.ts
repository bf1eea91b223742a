// The website's blog folder at two commits, and files in it.
import * as z from 'zod';
import type { Operation } from '../ask.ts';
import { aliased, numbered } from './aliases.ts';
import { list, rateLimitField } from './fragments.ts';

const tree = z.object({ entries: list(z.object({ name: z.string(), type: z.string() })) }).nullish();
const trees = z.object({ repository: z.object({ before: tree, after: tree }).nullish() });

/** Variables: `owner`, `name`, `before` and `after`, both `<oid>:<path>`. */
export const websiteTrees: Operation<typeof trees> = {
  name: 'WebsiteTrees',
  schema: trees,
  text: `query WebsiteTrees($owner: String!, $name: String!, $before: String!, $after: String!) {
  ${rateLimitField}
  repository(owner: $owner, name: $name) {
    before: object(expression: $before) { ...Entries }
    after: object(expression: $after) { ...Entries }
  }
}
fragment Entries on GitObject { ... on Tree { entries { name type } } }`,
};

const blob = z.object({ text: z.string().nullish() });
const blobsOf = (files: number) => z.object({ repository: aliased('f', files, blob).nullish() });

/** Aliases `f0`, `f1`… Variables: `owner`, `name`, `file0`, `file1`…, each `<oid>:<path>`. */
export function websiteFilesOperation(files: number): Operation<ReturnType<typeof blobsOf>> {
  return {
    name: 'WebsiteFiles',
    schema: blobsOf(files),
    text: `query WebsiteFiles($owner: String!, $name: String!, ${numbered(files, (n) => `$file${n}: String!`).join(', ')}) {
  ${rateLimitField}
  repository(owner: $owner, name: $name) {
    ${numbered(files, (n) => `f${n}: object(expression: $file${n}) { ... on Blob { text } }`).join('\n    ')}
  }
}`,
  };
}
