// Whether editors are still at work on a post: the flag says so, or what started the workflow.
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Stage } from '../../check/facts/facts.ts';
import type { Host } from '../host/host.ts';

const pullRequestEvent = z.object({ pull_request: z.object({ draft: z.boolean() }) });

/** A pull request that is ready, and a push to a branch, are final; everything else is a draft. @param ready the flag */
export async function stageOf(ready: boolean, { env }: Pick<Host, 'env'>): Promise<Stage> {
  if (ready) return 'final';
  if (env.GITHUB_ACTIONS !== 'true') return 'draft';
  if (env.GITHUB_EVENT_NAME === 'push') return 'final';
  const event = await readEvent(env.GITHUB_EVENT_PATH);
  return event !== null && !event.pull_request.draft ? 'final' : 'draft';
}

async function readEvent(path: string | undefined): Promise<z.output<typeof pullRequestEvent> | null> {
  if (!path) return null;
  try {
    return pullRequestEvent.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null; // another kind of event
  }
}
