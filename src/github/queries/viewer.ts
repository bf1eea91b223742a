// Whose token it is.
import { z } from 'zod';
import type { Operation } from '../ask.ts';
import { rateLimitField } from './fragments.ts';

const answer = z.object({ viewer: z.object({ login: z.string(), databaseId: z.number().nullable() }) });

export const viewer: Operation<typeof answer> = {
  name: 'Viewer',
  schema: answer,
  text: `query Viewer {
  ${rateLimitField}
  viewer { login databaseId }
}`,
};
