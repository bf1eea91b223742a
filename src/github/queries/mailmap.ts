// The `.mailmap` of a repository, and whose an address in it is. It holds addresses: what is asked here goes no further than collecting.
import * as z from 'zod';
import type { Operation } from '../ask.ts';
import { actor, actorFields, list, rateLimitField } from './fragments.ts';

const file = z.object({
  repository: z.object({ object: z.object({ text: z.string().nullish() }).nullish() }).nullish(),
});

/** Variables: `owner`, `name`, `oid` of the file. */
export const mailmapText: Operation<typeof file> = {
  name: 'Mailmap',
  schema: file,
  text: `query Mailmap($owner: String!, $name: String!, $oid: GitObjectID!) {
  ${rateLimitField}
  repository(owner: $owner, name: $name) { object(oid: $oid) { ... on Blob { text } } }
}`,
};

const author = z.object({ email: z.string().nullable(), user: actor.nullable() });
const written = z.object({
  repository: z
    .object({
      defaultBranchRef: z
        .object({
          target: z
            .object({ history: z.object({ nodes: list(z.object({ author: author.nullable() })) }).nullish() })
            .nullable(),
        })
        .nullish(),
    })
    .nullish(),
});

/** The newest commit under an address, for the account that GitHub links it to. Variables: `owner`, `name`, `email`. */
export const accountByAddress: Operation<typeof written> = {
  name: 'AccountByAddress',
  schema: written,
  text: `query AccountByAddress($owner: String!, $name: String!, $email: String!) {
  ${rateLimitField}
  repository(owner: $owner, name: $name) {
    defaultBranchRef { target { ... on Commit {
      history(author: { emails: [$email] }, first: 1) { nodes { author { email user { ...Actor } } } }
    } } }
  }
}
${actorFields}`,
};
