// `publish --since --until`: another window, and a word about it.
import { expect, test } from 'vitest';
import { friday, ledgerOf, postOf } from './community.ts';
import { aWeekly } from './weekly.ts';

test('covers what was asked for, says what that skips, and writes it into the ledger', async () => {
  const weekly = await aWeekly();

  const { code, stdout } = await weekly.command(['--since', '2023-05-16', '--json']);

  const { edition, diagnostics } = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(edition.window).toEqual({ from: '2023-05-15T16:00:00Z', to: '2023-05-19T02:00:00Z' });
  expect(diagnostics).toContainEqual(
    expect.objectContaining({
      code: 'window-skips',
      data: { from: '2023-05-12 15:00', to: '2023-05-16 00:00' },
    }),
  );
  expect(JSON.parse(weekly.file(ledgerOf(friday)) ?? '').window).toEqual(edition.window);
  expect(weekly.file(postOf(friday))).not.toContain('Improve part 1');
  expect(weekly.file(postOf(friday))).toContain('Improve part 2');
});

test('an edge that is no time is a usage error', async () => {
  const weekly = await aWeekly();

  const { code, stderr } = await weekly.command(['--until', 'soon']);

  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining('--until soon is neither a date nor an instant'),
  ]);
});
