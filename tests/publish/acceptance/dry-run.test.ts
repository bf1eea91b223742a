// What a dry run says, and that it leaves GitHub as it was.
import { describe, expect, test } from 'vitest';
import { frozenLabel } from '../../../src/publish/editions/hands-off.ts';
import { website } from './community.ts';
import { aDraft, anEditorWrites, type Scene, scenes, sceneTime, somethingIsMerged } from './scenes.ts';
import { standingOf } from './standing.ts';
import { undisturbed } from './undisturbed.ts';
import { isWrite, type Weekly } from './weekly.ts';

/** What a dry run of the command printed on stdout, with everything that is another one each time taken out. */
async function dryRun(weekly: Weekly): Promise<string> {
  const { code, stdout } = await weekly.command(['--now', sceneTime, '--dry-run']);
  expect(code).toBe(0);
  return stdout
    .replace(/\b[0-9a-f]{64}\b/g, 'facts')
    .replace(/\b[0-9a-f]{40}\b/g, 'a-commit')
    .replace(/\b[0-9a-f]{10}\b/g, 'commit');
}

describe.each(scenes)('before $name', (scene: Scene) => {
  test('shows files with their diffs, what is left out, and the description; and writes nothing', async () => {
    const weekly = await scene.set();
    const before = standingOf(weekly);
    const asked = weekly.sandbox.requests.length;

    const shown = await dryRun(weekly);

    await expect(shown).toMatchFileSnapshot(`golden/${scene.name.replaceAll(/\W+/g, '-')}.golden.txt`);
    expect(weekly.sandbox.requests.slice(asked).filter(isWrite)).toEqual([]);
    expect(standingOf(weekly)).toEqual(before);
  });

  test('plans the files that the run itself then writes', async () => {
    const weekly = await scene.set();

    const { published } = await weekly.publish({ now: sceneTime, dryRun: true });

    const { standing } = await undisturbed(scene);
    const planned = published.plan.files.map(({ path, after }) => [
      path,
      Buffer.from(after ?? '').toString(),
    ]);
    expect(Object.fromEntries(planned)).toEqual(standing.files);
    expect(published).toMatchObject({
      outcome: { kind: 'planned', message: 'A dry run: nothing was written.', reason: null },
      plan: { kind: 'write' },
    });
  });
});

test('without news it says so', async () => {
  const weekly = await aDraft();

  expect(await dryRun(weekly)).toMatch(/^Nothing new for the edition of 2023-05-19\.\n/);
});

test('where people have taken over it says why', async () => {
  const weekly = await aDraft();
  weekly.editor.label(`${website}#1`, frozenLabel);

  expect(await dryRun(weekly)).toBe(
    'Pull request #1 has the label "sofa-weekly: frozen". Remove the label, or use --reopen.\n',
  );
});

test('with --json there is one report on stdout and nothing else', async () => {
  const weekly = await aDraft();
  anEditorWrites(weekly);
  somethingIsMerged(weekly);

  const { stdout } = await weekly.command(['--now', sceneTime, '--dry-run', '--json']);

  expect(JSON.parse(stdout)).toMatchObject({
    outcome: { kind: 'planned', repository: website, pullRequest: { number: 1 } },
  });
});
