// A week that no post can list is published as any other: the ledger claims all of it, and editors keep their words.
import { expect, test } from 'vitest';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import { creditsOf } from '../../../src/publish/editions/credits-of.ts';
import { composeLedger, ledgerPath, parseLedger } from '../../../src/publish/editions/ledger.ts';
import { bytesOf, textOf } from '../../../src/publish/file-contents.ts';
import { planPublication } from '../../../src/publish/plan/plan-publication.ts';
import { renderFullList } from '../../../src/render/post/render-full-list.ts';
import { renderPost } from '../../../src/render/post/render-post.ts';
import { loadTemplates } from '../../../src/render/templates/load-templates.ts';
import { composeDocument } from '../../../src/sections/compose-document.ts';
import { aConfig } from '../../builders/config.ts';
import { aLargeWeek } from '../../builders/large-week.ts';
import { GitObjects } from '../history/git-objects.ts';
import { Remote } from '../history/remote.ts';

const config = aConfig();
const templates = await loadTemplates({ language: config.language, folder: null });
const all = aLargeWeek(40, 10);
const edition = all.edition.date;

function artifactsOf(snapshot: Snapshot, facts: string): Artifact[] {
  const document = composeDocument(snapshot, config);
  const post = renderPost(document, templates, config);
  const ledger = composeLedger(snapshot.edition, facts, creditsOf(snapshot, document, config));
  return [post, ...renderFullList(document, post), ledger];
}

test('an editor rewrites and deletes lines, and a refresh brings the rest of the week', () => {
  const remote = new Remote(new GitObjects(), { 'README.md': 'The website\n' });
  const publish = (snapshot: Snapshot, digit: string) => {
    const artifacts = artifactsOf(snapshot, digit.repeat(64));
    const plan = planPublication({
      name: 'SOFA Weekly',
      edition,
      snapshot: digit.repeat(64),
      artifacts,
      ...remote.state(
        edition,
        artifacts.map(({ path }) => path),
      ),
      pullRequest: null,
      reopen: false,
      signer: null,
    });
    if (plan.kind === 'write') remote.execute(plan);
    return { plan, paths: artifacts.map(({ path }) => path) };
  };
  const textAt = (path: string) => textOf(remote.branchFiles().get(path) ?? bytesOf('')) ?? '';
  // On Thursday the last ten projects have not merged anything yet.
  const thursday = {
    ...all,
    pullRequests: all.pullRequests.filter(({ repository }) => repository < 'octo-org/project-0030'),
  };
  const [post = '', list = ''] = publish(thursday, '1').paths;
  const kept =
    textAt(post)
      .split('\n')
      .find((line) => line.includes('project-0003/pull/2')) ?? '';
  const gone =
    textAt(post)
      .split('\n')
      .find((line) => line.includes('project-0004/pull/2')) ?? '';
  const written = textAt(post).replace(kept, `${kept}，值得一读`).replace(`${gone}\n`, '');
  remote.edit(new Map(remote.branchFiles()).set(post, bytesOf(written)), 'By an editor\n');

  const { plan } = publish(all, '2');

  expect(kept).not.toBe('');
  expect(textAt(post)).toContain(`${kept}，值得一读\n`);
  expect(textAt(post)).not.toContain(gone);
  expect(textAt(post)).toMatch(/^下面列出 280 项，其余 121 项见\[完整名单\]\(contributions\.txt\)。$/m);
  expect(textAt(list).match(/\/pull\//g)?.length).toBe(400);
  expect(parseLedger(textAt(ledgerPath(edition)))).toMatchObject({
    pullRequests: { length: 400 },
    commits: { length: 1 },
  });
  expect(parseLedger(textAt(ledgerPath(edition)))).not.toHaveProperty('unshown');
  expect(plan.leftOut.map(({ reason }) => reason)).toEqual([]);
});
