// A plan for people to read: what would be written where, line by line.
import { type Difference, differencesOf } from '../../text/differences.ts';
import { plainLines, plainText } from '../../text/plain-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { parseLedger } from '../editions/ledger.ts';
import { textOf } from '../file-contents.ts';
import type { Plan, PlannedFile, PlannedObject } from './plan.ts';

const context = 3;

/** @param branch the branch's name */
export function printPlan(plan: Plan, branch: string): string {
  const lines = [
    ...header(plan, branch),
    ...plan.files.filter(({ decision }) => decision !== 'unchanged').flatMap(printFile),
    ...(plan.kind === 'write' ? printRecord(plan.record ?? []) : []),
    ...printDeleted(plan.files),
  ];
  if (plan.leftOut.length > 0) {
    lines.push('', 'Left out:');
    for (const { path, line, reason, text } of plan.leftOut) {
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
  const moved = move.kind === 'create' ? `would be created` : `would move on from ${move.from.slice(0, 10)}`;
  return [`The branch ${branch} ${moved}, with these commits:`, ...commits.map((commit) => `  ${commit}`)];
}

function printCommit(commit: Extract<PlannedObject, { kind: 'commit' }>): string {
  const parents = commit.parents.map((parent) =>
    'oid' in parent ? parent.oid.slice(0, 10) : `the new ${parent.planned}`,
  );
  return `${commit.id} (${commit.message.split('\n')[0]}), after ${parents.join(' and ')}`;
}

/** Each contributor may have a file. */
const mostPaths = 10;

function printRecord(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const more = paths.length - mostPaths;
  const shown = paths.slice(0, mostPaths).map((path) => `  ${path}`);
  return ['', 'The record, made of all ledgers:', ...shown, ...(more > 0 ? [`  and ${more} more`] : [])];
}

/** What the ledger will keep out of the post from now on, since an editor deleted it. */
function printDeleted(files: readonly PlannedFile[]): string[] {
  const names = files.flatMap(({ before, after }) => {
    const [known, now] = [before, after].map((content) =>
      content === null ? null : parseLedger(textOf(content) ?? ''),
    );
    return (now?.deleted ?? []).filter((name) => known?.deleted.includes(name) !== true);
  });
  if (names.length === 0) return [];
  return [
    '',
    'Deleted by an editor, and kept out from now on:',
    ...names.map((name) => `  ${plainText(untrusted(name))}`),
  ];
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

/** Hunks with a little context, as `diff -u` has them. */
function diffLines(before: readonly string[], after: readonly string[]): string[] {
  return hunks(differencesOf(before, after)).flatMap((changes) => {
    const [first, last] = [changes[0], changes.at(-1)];
    if (first === undefined || last === undefined) return [];
    const start = Math.max(0, first.at - context);
    const end = Math.min(before.length, last.at + last.gone + context);
    const lines: string[] = [];
    let next = start;
    for (const { at, gone, to, come } of changes) {
      lines.push(...show(' ', before.slice(next, at)));
      lines.push(...show('-', before.slice(at, at + gone)), ...show('+', after.slice(to, to + come)));
      next = at + gone;
    }
    lines.push(...show(' ', before.slice(next, end)));
    const grown = changes.reduce((sum, { gone, come }) => sum + come - gone, 0);
    const [old, fresh] = [
      range(start, end - start),
      range(first.to - (first.at - start), end - start + grown),
    ];
    return [`@@ -${old} +${fresh} @@`, ...lines];
  });
}

/** Changes that are so near to each other that their context would overlap go together. */
function hunks(differences: readonly Difference[]): readonly Difference[][] {
  const found: Difference[][] = [];
  for (const change of differences) {
    const open = found.at(-1);
    const last = open?.at(-1);
    if (open !== undefined && last !== undefined && change.at - (last.at + last.gone) <= 2 * context)
      open.push(change);
    else found.push([change]);
  }
  return found;
}

/** If there are no lines, `diff` names the one before. */
function range(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

/** A file's text comes from outside too: it must not control a terminal or a workflow. Indentation is kept. */
function show(mark: string, lines: readonly string[]): string[] {
  return lines.map((line) => `${mark}${plainLines(untrusted(line))}`);
}
