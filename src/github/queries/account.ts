// One account: by its login, or the one that a token belongs to.
import * as z from 'zod';
import type { Operation } from '../ask.ts';
import { account, actorFields, rateLimitField } from './fragments.ts';

const answer = z.object({ user: account.extend({ databaseId: z.number().nullish() }).nullish() });

/** Variables: `login`. */
export const accountByLogin: Operation<typeof answer> = {
  name: 'Account',
  schema: answer,
  text: `query Account($login: String!) {
  ${rateLimitField}
  user(login: $login) { ...Actor databaseId }
}
${actorFields}`,
};

const viewerAnswer = z.object({ viewer: z.object({ login: z.string(), databaseId: z.number().nullable() }) });

export const viewer: Operation<typeof viewerAnswer> = {
  name: 'Viewer',
  schema: viewerAnswer,
  text: `query Viewer {
  ${rateLimitField}
  viewer { login databaseId }
}`,
};
