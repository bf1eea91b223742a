// One history: an editor and the tool take turns on a branch, and the oracle looks at every refresh.
import { createHash } from 'node:crypto';
import type { Artifact } from '../../../src/model/artifact.ts';
import { composeLedger, noCredits } from '../../../src/publish/editions/ledger.ts';
import { bytesOf } from '../../../src/publish/file-contents.ts';
import type { Plan } from '../../../src/publish/plan/plan.ts';
import { type PublicationInput, planPublication } from '../../../src/publish/plan/plan-publication.ts';
import { type Edit, Editor } from './editor.ts';
import {
  change,
  type FactLine,
  type Facts,
  firstFacts,
  type News,
  renderLines,
  textOfLines,
} from './facts.ts';
import type { GitObjects } from './git-objects.ts';
import { problemsOf } from './oracle.ts';
import { Remote } from './remote.ts';

export interface Round {
  readonly edits: readonly Edit[];
  readonly news: readonly News[];
  readonly poster: 'left' | 'replaced' | 'deleted';
  readonly base: 'still' | 'advanced' | 'merged';
}

export interface History {
  readonly seed: number;
  readonly style: 'hashes' | 'bold';
  readonly rounds: readonly Round[];
}

/** What a real repository must say about a refresh: the merge base of two commits, and what is where in the end. */
export interface Refreshed {
  readonly head: string;
  readonly render: string;
  readonly base: string;
  readonly result: string;
  readonly post: Uint8Array | undefined;
}

const edition = '2023-05-19';
export const postPath = 'content/zh/blog/sofa-weekly-20230519/index.md';
const posterPath = 'static/img/sofa-weekly-20230519.png';

type Planner = (input: PublicationInput) => Plan;

/** @throws Error that lists everything that went wrong at the first refresh at which something did */
export function runHistory(
  history: History,
  objects: GitObjects,
  plan: Planner = planPublication,
): Refreshed[] {
  const remote = new Remote(objects, { 'README.md': 'The website\n' });
  const editor = new Editor();
  let facts = firstFacts(history.seed);
  let drawn = 0;
  const refresh = () => {
    drawn += 1;
    const artifacts = render(facts, history.style, drawn);
    const input: PublicationInput = {
      name: 'SOFA Weekly',
      edition,
      snapshot: snapshotOf(facts),
      artifacts,
      ...remote.state(
        edition,
        artifacts.map(({ path }) => path),
      ),
      pullRequest: null,
      reopen: false,
      signer: null,
    };
    return { input, plan: plan(input) };
  };

  const first = refresh().plan;
  if (first.kind !== 'write') throw new Error(`The first run wrote nothing: ${first.message}`);
  remote.execute(first);
  const refreshed: Refreshed[] = [];
  for (const [number, round] of history.rounds.entries()) {
    const lastFacts = facts;
    interveneOnBase(remote, round);
    letEdit(remote, editor, round, facts.next);
    editor.keepInMind(factsNamed(lastFacts, history.style));
    for (const news of round.news) facts = change(facts, news);
    const before = remote.branchFiles();
    const head = remote.branchHead ?? '';
    const { input, plan: planned } = refresh();
    const problems: string[] = [];
    if (JSON.stringify(facts) === JSON.stringify(lastFacts)) {
      if (planned.kind !== 'nothing' || planned.reason !== 'unchanged')
        problems.push('a refresh without news writes');
    } else if (planned.kind === 'nothing') {
      if (
        textOfLines(renderLines(facts, history.style)) !== textOfLines(renderLines(lastFacts, history.style))
      )
        problems.push(`a refresh with news writes nothing: ${planned.message}`);
    } else {
      const made = remote.execute(planned);
      const render = made.get('render') ?? '';
      const base = input.branch?.lastRender?.oid ?? '';
      refreshed.push({
        head,
        render,
        base,
        result: remote.branchHead ?? '',
        post: remote.branchFiles().get(postPath),
      });
      problems.push(
        ...problemsOfPost(remote, editor, before.get(postPath), lastFacts, facts, history, planned),
      );
      for (const { path, content } of input.artifacts)
        if (decode(remote.filesAt(render).get(path) ?? encode('none')) !== decode(bytesOf(content)))
          problems.push(`the pure render has another ${path} than what was rendered`);
      problems.push(...problemsOfPoster(remote, before.get(posterPath), base, render));
      const again = refresh().plan;
      if (again.kind !== 'nothing') problems.push('the same facts are written again');
    }
    if (problems.length > 0) {
      const [was, is] = [before.get(postPath), remote.branchFiles().get(postPath)].map(numbered);
      throw new Error(`Refresh ${number + 1}:\n${problems.join('\n')}\n\nBefore:\n${was}\n\nAfter:\n${is}`);
    }
  }
  return refreshed;
}

function interveneOnBase(remote: Remote, { base }: Round): void {
  if (base === 'still') return;
  remote.advanceBase('content/other.md', `Another post after ${remote.baseHead}\n`);
  if (base === 'merged') remote.mergeBaseIntoBranch();
}

function letEdit(remote: Remote, editor: Editor, { edits, poster }: Round, nextPullRequest: number): void {
  const files = new Map(remote.branchFiles());
  const post = files.get(postPath);
  if (post === undefined) throw new Error('The post is gone');
  const written = editor.edit(decode(post), edits, nextPullRequest);
  files.set(postPath, encode(written));
  if (poster === 'deleted') files.delete(posterPath);
  if (poster === 'replaced') files.set(posterPath, encode(`a designer's picture ${edits.length}`));
  if (edits.length > 0 || poster !== 'left') remote.edit(files, 'Words by an editor\n');
}

function problemsOfPost(
  remote: Remote,
  editor: Editor,
  before: Uint8Array | undefined,
  lastFacts: Facts,
  facts: Facts,
  { style }: History,
  plan: Plan,
): string[] {
  const after = remote.branchFiles().get(postPath);
  if (before === undefined || after === undefined) return ['the post is gone'];
  editor.read(decode(before));
  const [linesBefore, formBefore] = [editor.lines, editor.form];
  editor.read(decode(after));
  const [linesAfter, formAfter] = [editor.lines, editor.form];
  const factLines = (which: Facts) =>
    renderLines(which, style).filter((line): line is FactLine => line !== null);
  const [was, is] = [factLines(lastFacts), factLines(facts)];
  const problems = problemsOf({
    before: editor.outdent(linesBefore, factsNamed(lastFacts, style), factsNamed(facts, style)),
    after: linesAfter,
    lastFacts: was,
    facts: is,
    stayedOut: plan.leftOut.flatMap(({ path, reason, text, line }) =>
      path !== postPath || text === null ? [] : [{ reason, text: text.raw, line: line ?? 0 }],
    ),
    editor,
  });
  if (linesBefore.length > 0 && formBefore !== formAfter)
    problems.push(`the file's form was ${formBefore} and is ${formAfter}`);
  if (decode(after).includes('\r\n') && /(?<!\r)\n/.test(decode(after)))
    problems.push('line breaks are mixed');
  editor.keepInMind(factsNamed(facts, style));
  return problems;
}

function factsNamed(facts: Facts, style: History['style']): ReadonlySet<string> {
  return new Set(renderLines(facts, style).flatMap((line) => line?.id ?? []));
}

/** An editor's picture stays; an untouched one is the new render's. */
function problemsOfPoster(
  remote: Remote,
  before: Uint8Array | undefined,
  base: string,
  render: string,
): string[] {
  const [old, now] = [remote.filesAt(base).get(posterPath), remote.filesAt(render).get(posterPath)];
  const after = remote.branchFiles().get(posterPath);
  const same = (a: Uint8Array | undefined, b: Uint8Array | undefined) =>
    decode(a ?? encode('none')) === decode(b ?? encode('none'));
  return same(after, same(before, old) ? now : before)
    ? []
    : ["the picture is neither the editor's nor the new one"];
}

function render(facts: Facts, style: History['style'], drawn: number): Artifact[] {
  const pulls = facts.projects
    .flatMap((project) => project.records)
    .map(({ id }) => id.replace('pull:', 'mosn/mosn#'));
  const publishesAt = '2023-05-19T07:00:00Z';
  // Every run looks a minute later than the last one.
  const to = `2023-05-19T06:${String(drawn % 60).padStart(2, '0')}:00Z`;
  const window = { from: '2023-05-12T07:00:00Z', to };
  return [
    { path: postPath, mediaType: 'text/markdown', content: textOfLines(renderLines(facts, style)) },
    { path: posterPath, mediaType: 'image/png', content: encode(`\u0089PNG ${pulls.join()}`) },
    composeLedger({ date: edition, publishesAt, timeZone: 'Asia/Shanghai', window }, snapshotOf(facts), {
      ...noCredits,
      pullRequests: pulls,
    }),
  ];
}

function snapshotOf(facts: Facts): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

function numbered(content: Uint8Array | undefined): string {
  const lines = content === undefined ? [] : decode(content).split('\n');
  return lines.map((line, at) => `${String(at + 1).padStart(4)} ${line}`).join('\n');
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(content: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
}
