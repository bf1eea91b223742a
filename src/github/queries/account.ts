// One account by its login.
import { z } from 'zod';
import type { Operation } from '../ask.ts';
import { actor, actorFields, rateLimitField } from './fragments.ts';

const answer = z.object({ user: actor.nullable() });

/** Variables: `login`. */
export const accountByLogin: Operation<typeof answer> = {
  name: 'Account',
  schema: answer,
  text: `query Account($login: String!) {
  ${rateLimitField}
  user(login: $login) { ...Actor }
}
${actorFields}`,
};
