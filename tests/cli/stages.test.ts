// Stages end between two of them, if not inside one.
import { expect, test } from 'vitest';
import { createStages } from '../../src/cli/stages.ts';
import { aHost } from './run.ts';

test.each([true, false])('no stage begins once the end was asked for (quiet: %s)', async (quiet) => {
  const ending = new AbortController();
  const stages = createStages({ quiet }, aHost({ signal: ending.signal }));
  const begun: string[] = [];
  await stages.run('render', async () => {
    begun.push('render');
    ending.abort();
  });

  await expect(stages.run('write', async () => begun.push('write'))).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(begun).toEqual(['render']);
});
