// Whether editors are still at work on the post that is checked.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stageOf } from '../../../src/cli/check/stage-of.ts';
import { aFolder } from '../run.ts';

const actions = { GITHUB_ACTIONS: 'true' };

async function stageFor(event: string | null, variables: Readonly<Record<string, string>> = {}) {
  const path = join(await aFolder(), 'event.json');
  if (event !== null) await writeFile(path, event);
  return stageOf(false, { env: { ...actions, GITHUB_EVENT_PATH: path, ...variables } });
}

test('on a machine of somebody it is a draft, unless the flag says that it is ready', async () => {
  expect([await stageOf(false, { env: {} }), await stageOf(true, { env: {} })]).toEqual(['draft', 'final']);
});

test.each([
  ['a draft pull request', JSON.stringify({ pull_request: { draft: true } }), 'draft'],
  ['one that is ready', JSON.stringify({ pull_request: { draft: false } }), 'final'],
  ['an event of another kind', JSON.stringify({ inputs: {} }), 'draft'],
  ['an event that is no JSON', '{', 'draft'],
  ['no event at all', null, 'draft'],
])('in Actions, %s', async (_name, event, stage) => {
  expect(await stageFor(event)).toBe(stage);
});

test('what was pushed is final', async () => {
  expect(await stageFor(null, { GITHUB_EVENT_NAME: 'push' })).toBe('final');
});

test('an event without a path is no event', async () => {
  expect(await stageOf(false, { env: actions })).toBe('draft');
});
