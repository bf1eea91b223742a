// What a thousand pull requests keep in memory: the very large week has ten thousand, and must fit into 400 MB with all else.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import * as z from 'zod';

const run = promisify(execFile);
const script = fileURLToPath(new URL('retained.ts', import.meta.url));
const measured = z.object({ snapshot: z.number(), document: z.number() });

test('a thousand pull requests with six thousand reviews keep a few megabytes', async () => {
  const { stdout } = await run(process.execPath, ['--expose-gc', '--import', 'tsx', script]);
  const { snapshot, document } = measured.parse(JSON.parse(stdout));

  expect(snapshot).toBeLessThan(4_000_000);
  expect(document).toBeLessThan(1_700_000);
}, 120_000);
