// A plan for people to read: what would be written where, line by line.
import { diffIndices } from 'node-diff3';
import { plainText } from '../text/plain-text.ts';
import { untrusted } from '../text/untrusted-text.ts';
import { textOf } from './file-contents.ts';
import type { Plan, PlannedFile, PlannedObject } from './plan.ts';

const context = 2;

/** @param branch the branch's name */
export function printPlan(plan: Plan, branch: string): string {
  const lines = [
    ...header(plan, branch),
    ...plan.files.filter(({ decision }) => decision !== 'unchanged').flatMap(printFile),
  ];
  if (plan.stayedOut.length > 0) {
    lines.push('', 'Stays out:');
    for (const { path, line, reason, text } of plan.stayedOut) {
      lines.push(
        `  ${path}${line === null ? '' : `:${line}`}: ${reason}${text === null ? '' : `: ${plainText(text)}`}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

function header(plan: Plan, branch: string): string[] {
  if (plan.kind === 'nothing') return [plan.message];
  const { move, objects } = plan;
  const commits = objects.filter((object) => object.kind === 'commit').map(printCommit);
  const moved = move.kind === 'create' ? `would be made` : `would move on from ${move.from.slice(0, 10)}`;
  return [`The branch ${branch} ${moved}, to:`, ...commits.map((commit) => `  ${commit}`)];
}

function printCommit(commit: Extract<PlannedObject, { kind: 'commit' }>): string {
  const parents = commit.parents.map((parent) =>
    'oid' in parent ? parent.oid.slice(0, 10) : `the new ${parent.planned}`,
  );
  return `${commit.id} (${commit.message.split('\n')[0]}), after ${parents.join(' and ')}`;
}

function printFile({ path, decision, before, after }: PlannedFile): string[] {
  const title = ['', `${decision}: ${path}`];
  const [old, fresh] = [before, after].map((content) => (content === null ? '' : textOf(content)));
  if (old === null || fresh === null || old === undefined || fresh === undefined) {
    return [...title, `  ${before?.length ?? 0} → ${after?.length ?? 0} bytes`];
  }
  return [...title, ...diffLines(linesOf(old), linesOf(fresh))];
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
}

/** Hunks with a little context, in the manner of `diff -u`. */
function diffLines(before: readonly string[], after: readonly string[]): string[] {
  return diffIndices([...before], [...after]).flatMap(({ buffer1: [at, gone], buffer2: [to, come] }) => [
    `@@ -${at + 1},${gone} +${to + 1},${come} @@`,
    ...show(' ', before.slice(Math.max(0, at - context), at)),
    ...show('-', before.slice(at, at + gone)),
    ...show('+', after.slice(to, to + come)),
    ...show(' ', before.slice(at + gone, at + gone + context)),
  ]);
}

/** What a file says comes from outside too: it must not steer a terminal or a workflow. */
function show(mark: string, lines: readonly string[]): string[] {
  return lines.map((line) => `${mark}${plainText(untrusted(line))}`);
}
