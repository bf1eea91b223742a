// The description of the pull request over time: ours between the marks, everybody else's around them.
import { expect, test } from 'vitest';
import { aCommunity, aSmallConfig, branchOf, friday, postOf, project, website } from './community.ts';
import { sceneTime, somethingIsMerged } from './scenes.ts';
import { aWeekly, type Weekly, type WeeklyOptions } from './weekly.ts';

/** With a section that only an editor can write. */
async function aDraftWithTasks(options: WeeklyOptions = {}): Promise<Weekly> {
  const weekly = await aWeekly({
    config: aSmallConfig({}, { sections: ['reading', 'contributions'] }),
    ...options,
  });
  await weekly.publish();
  return weekly;
}

function rewrite({ pullRequests }: Weekly, change: (body: string) => string): void {
  const [draft] = pullRequests();
  if (draft !== undefined) draft.body = change(draft.body);
}

function bodyOf({ pullRequests }: Weekly): string {
  return pullRequests()[0]?.body ?? '';
}

test('what people write above and below the managed part stays, letter by letter', async () => {
  const weekly = await aDraftWithTasks();
  rewrite(weekly, (body) => `Hello $& @octo-editor!\r\n\r\n${body}\n\nFixes nothing. <!-- mine -->\t\n`);
  somethingIsMerged(weekly);

  await weekly.publish({ now: sceneTime });

  const [above, rest = ''] = bodyOf(weekly).split('<!-- sofa-weekly: begin');
  expect(above).toBe('Hello $& @octo-editor!\r\n\r\n');
  expect(rest.split('<!-- sofa-weekly: end -->')[1]).toBe('\n\nFixes nothing. <!-- mine -->\t\n');
  expect(rest).toContain('It has 4 pull requests');
});

test('a box that somebody ticked stays ticked, although its line has moved', async () => {
  const weekly = await aDraftWithTasks();
  rewrite(weekly, (body) => body.replace('- [ ] [line ', '- [x] [line '));
  weekly.editor.edit(website, branchOf(friday), postOf(friday), (text) =>
    text.replace('### ', 'A word before.\n\n### '),
  );
  const ticked = /^- \[x\] \[line (\d+)\]/m;
  const before = Number(ticked.exec(bodyOf(weekly))?.[1]);

  await weekly.publish({ now: sceneTime });

  expect(Number(ticked.exec(bodyOf(weekly))?.[1])).toBe(before + 2);
});

test('a place that an editor filled is asked for no more', async () => {
  const weekly = await aDraftWithTasks();
  const before = bodyOf(weekly);
  weekly.editor.edit(website, branchOf(friday), postOf(friday), (text) =>
    text.replace(/^\[editor: .*$/m, 'We met in Hangzhou.'),
  );

  await weekly.publish({ now: sceneTime });

  expect(before).toContain('### For you to fill in');
  expect(bodyOf(weekly)).not.toContain('### For you to fill in');
});

test('where somebody threw the managed part away, it comes again below their words', async () => {
  const weekly = await aDraftWithTasks();
  rewrite(weekly, () => 'Only this.');
  somethingIsMerged(weekly);

  await weekly.publish({ now: sceneTime });
  const again = await weekly.writesOf(() => weekly.publish({ now: `${friday}T05:00:00Z` }));

  expect(bodyOf(weekly)).toMatch(/^Only this\.\n\n<!-- sofa-weekly: begin/);
  expect(again).toEqual([]);
});

test('five hundred diagnostics, a long text of somebody, and it is still short enough for GitHub', async () => {
  const unknown = (pull: number) =>
    Array.from({ length: 10 }, (_, at) => ({ login: null, name: `Octo Helper ${pull * 10 + at}` }));
  const pullRequests = Array.from({ length: 50 }, (_, at) => ({
    repository: project,
    number: at + 1,
    author: 'octo-one',
    mergedAt: '2023-05-15T01:00:00Z',
    coAuthors: unknown(at),
  }));
  const weekly = await aDraftWithTasks({ world: aCommunity({ pullRequests }) });
  const first = bodyOf(weekly);
  rewrite(weekly, (body) => `${'我'.repeat(58_000)}\n\n${body}`);
  weekly.merge({ number: 51, author: 'octo-two' });

  const { draft } = await weekly.publish({ now: sceneTime });
  const again = await weekly.writesOf(() => weekly.publish({ now: `${friday}T05:00:00Z` }));

  expect(draft?.document.diagnostics).toHaveLength(500);
  expect(first).toContain('- … and 460 more\n');
  expect(first.length).toBeLessThan(20_000);
  expect(bodyOf(weekly).length).toBeLessThan(65_536);
  expect(bodyOf(weekly).startsWith('我'.repeat(58_000))).toBe(true);
  expect(again).toEqual([]);
});
