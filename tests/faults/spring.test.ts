// The editions of April to June 2023 with an alias that is nobody's account, a meeting repository that is gone, a label that may not
// be made, and no website: none of these ends a week, each is told, and everybody is credited as without them.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createRest, loadSpringWorld, publicToken, startSandbox } from '../../sandbox/sandbox.ts';
import { aFolder, filesIn, run } from '../cli/run.ts';
import { springFridays } from '../replay/fridays.ts';
import { dice } from './dice.ts';

const gone = 'mosn/no-longer-there';
const nobody = 'octo-nobody';

async function publish(date: string, change: (config: string) => string, isFaulty: boolean) {
  const world = await loadSpringWorld();
  const sandbox = await startSandbox({ world, ...createRest(world) });
  try {
    if (isFaulty) {
      const asksForNobody = JSON.stringify(`author:${nobody}`).slice(1, -1);
      const refused = {
        at: ['s0'],
        type: 'UNPROCESSABLE',
        message: 'The listed users cannot be searched',
        everything: true,
      };
      sandbox.fail({
        match: ({ operationName, variables }) =>
          operationName === 'FirstContributions' && JSON.stringify(variables).includes(asksForNobody),
        how: refused,
        times: 999,
      });
      for (let n = 0; n < 12; n += 1) {
        sandbox.fail({
          match: ({ operationName, variables }) =>
            operationName === 'Repositories' && variables[`name${n}`] === 'sofastack.tech',
          how: { at: [`r${n}`], type: 'FORBIDDEN' },
          times: 999,
        });
      }
      sandbox.fail({
        match: ({ method, path, body }) =>
          method === 'PATCH' ? 'labels' in Object(body) : method === 'POST' && path.endsWith('/labels'),
        how: { status: 403, message: 'You do not have permission to create labels on this repository.' },
        times: 999,
      });
    }
    const folder = await aFolder();
    const file = join(folder, 'weekly.yml');
    const written = await readFile('config/sofa-weekly.yml', 'utf8');
    // Where no post was made by hand in those weeks.
    await writeFile(file, change(written.replace('content/zh/blog/', 'content/drafts/')));
    const env = {
      GITHUB_API_URL: sandbox.url,
      GITHUB_GRAPHQL_URL: sandbox.graphqlUrl,
      GITHUB_TOKEN: publicToken,
    };
    const out = join(folder, 'out');
    const when = ['--edition', date, '--now', `${date}T15:00:00+08:00`];
    const { code, stdout, stderr } = await run(
      ['publish', '--json', '--config', file, '--out', out, ...when],
      { env },
    );
    if (code !== 0) throw new Error(`${date} ended with ${code}: ${stderr}`);
    const { outcome, diagnostics } = JSON.parse(stdout);
    const snapshot = JSON.parse((await filesIn(out))['snapshot.json'] ?? '');
    return { outcome, diagnostics: diagnostics.map(({ code: one }: { code: string }) => one), snapshot };
  } finally {
    await sandbox.close();
  }
}

describe.each(dice(5).sample(springFridays, 1))('the edition of %s', (date) => {
  test('loses nothing but what is told', async () => {
    const clean = await publish(date, (config) => config, false);
    const people = clean.snapshot.people.filter(({ kind }: { kind: string }) => kind === 'user');
    const author = clean.snapshot.pullRequests
      .map((one: { author: string | null }) => one.author)
      .find((login: string | null) => people.some((one: { login: string }) => one.login === login));
    const faulty = await publish(
      date,
      (config) =>
        config
          .replace('repositories: [mosn/layotto]', `repositories: [mosn/layotto, ${gone}]`)
          .replace(/^ {2}aliases:.*$/m, (line) =>
            author === undefined ? line : `${line}\n    ${author}: [${nobody}]`,
          ),
      true,
    );

    expect(faulty.outcome).toMatchObject({ kind: 'created', notSet: ['labels'] });
    expect(faulty.diagnostics.toSorted()).toEqual(
      [
        ...clean.diagnostics,
        'articles-unread',
        ...(author === undefined ? [] : ['first-contribution-unknown']),
        'meeting-repository-missing',
      ].toSorted(),
    );
    for (const part of ['pullRequests', 'commits', 'reviews', 'issues', 'comments', 'people'])
      expect(faulty.snapshot[part], part).toEqual(clean.snapshot[part]);
  }, 600_000);
});
