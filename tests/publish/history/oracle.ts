// What must hold after a refresh, said without a word about how merging works.
import type { Editor } from './editor.ts';
import type { FactLine } from './facts.ts';

export interface Refresh {
  /** The post's lines before the refresh, with everything that the editor did. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The facts of the last render and of this one, line by line. */
  readonly lastFacts: readonly FactLine[];
  readonly facts: readonly FactLine[];
  /** The texts that the plan says stayed out, and the lines that it names. */
  readonly stayedOut: readonly { readonly reason: string; readonly text: string; readonly line: number }[];
  readonly editor: Editor;
}

/** Everything that is wrong with a refresh; nothing, if all is well. */
export function problemsOf(refresh: Refresh): string[] {
  return [
    ...lostEdits(refresh),
    ...returnedDeletions(refresh),
    ...missingFacts(refresh),
    ...remainingFacts(refresh),
    ...unreportedWithdrawals(refresh),
    ...doubledOrInvented(refresh),
    ...lostStandingText(refresh),
    ...disorder(refresh),
    ...unfollowedOrder(refresh),
    ...wrongSections(refresh),
    ...strayedEdits(refresh),
    ...strayedFacts(refresh),
    ...wrongReports(refresh),
  ];
}

function lostEdits({ after, editor }: Refresh): string[] {
  return [...editor.owned.keys()]
    .filter((line) => !after.includes(line))
    .map((line) => `lost the edited line: ${line}`);
}

function returnedDeletions({ before, after, editor }: Refresh): string[] {
  return after.flatMap((line) => {
    const fact = editor.factOf(line);
    if (fact === null || !editor.deleted.has(fact) || editor.isCopied(fact)) return [];
    // A copy that the editor left.
    if (before.includes(line)) return [];
    return [`a deleted line came back: ${line}`];
  });
}

/** Every fact that the editor did not touch is in the post, once, in its present words. */
function missingFacts(refresh: Refresh): string[] {
  const { before, after, lastFacts, facts, stayedOut, editor } = refresh;
  return facts.flatMap(({ id, text }) => {
    if (id === null || editor.isCopied(id) || editor.deleted.has(id)) return [];
    const present = after.filter((line) => editor.factOf(line) === id);
    if (editor.edited.has(id)) return present.length === 0 ? [] : [`an edited fact stands twice: ${text}`];
    if (present.length === 1 && present[0] === text) return [];
    // A line that the editor kept of what GitHub had taken back, and now states again.
    const old = lastFacts.some((line) => line.id === id) ? 0 : before.filter((line) => line === text).length;
    if (old > 0 && present.every((line) => line === text)) return [];
    if (present.length > 0)
      return [`a fact stands in other words or twice: ${present.join(' / ')} for ${text}`];
    const stoodBefore = before.some((line) => editor.factOf(line) === id);
    if (stoodBefore) return [`a fact vanished: ${text}`];
    // The editor's own line about it has no second line.
    const main = id.replace(/\+$/, '');
    if (!stoodBefore && (editor.edited.has(main) || editor.deleted.has(main))) return [];
    // A line that the editor wrote in words which say nothing of it is deleted, for good, also if GitHub takes the fact back and restates it.
    if (editor.touched.has(id)) return [];
    const report = stayedOut.find((left) => left.text.split('\n').includes(text));
    if (report === undefined) return [`a fact is missing and not reported: ${text}`];
    return hasHome(refresh, id)
      ? [`a fact stayed out (${report.reason}) although its place is there: ${text}`]
      : [];
  });
}

/** Whether something is left of the place that a new fact would come to. */
function hasHome({ after, facts, editor }: Refresh, id: string): boolean {
  const at = facts.findIndex((line) => line.id === id);
  const fact = facts[at];
  if (fact === undefined) return false;
  const stands = (line: FactLine | undefined) =>
    line !== undefined &&
    line.id !== null &&
    after.includes(line.text) &&
    ![editor.moved, editor.copied].some((noted) => line.id !== null && noted.has(line.id));
  if (fact.kind === 'heading') {
    const neighbours = [facts[at - 1], facts[at + 1]];
    return neighbours.every(stands);
  }
  if (fact.kind === 'detail') return false;
  const inSection = facts.filter((line) => line.section === fact.section && line !== fact);
  if (fact.kind === 'record')
    return inSection.some((line) => line.kind !== 'text' && line.kind !== 'detail' && stands(line));
  // The picture that ends a post is no part of its last section.
  const isFooter = (line: FactLine | undefined) => line?.text.startsWith('![') === true;
  // Sections that were carried about may have left a line's neighbours under another heading.
  if ([...editor.moved].some((id) => id.startsWith('heading:'))) return false;
  return [facts[at - 1], facts[at + 1]].some(
    (line) => line?.section === fact.section && !isFooter(line) && stands(line),
  );
}

/** A fact that GitHub takes back goes, unless the editor had a hand in it. */
function remainingFacts({ after, lastFacts, facts, editor }: Refresh): string[] {
  const stated = new Set(facts.map(({ id }) => id));
  return lastFacts.flatMap(({ id, text, kind }) => {
    if (id === null || stated.has(id) || kind === 'heading' || !after.includes(text)) return [];
    const record = id.replace(/\+$/, '');
    const touched = [record, `${record}+`].some((one) =>
      [editor.edited, editor.deleted, editor.copied].some((noted) => noted.has(one)),
    );
    return touched ? [] : [`a fact that was taken back is still there: ${text}`];
  });
}

/** A record that the editor rewrote, and GitHub takes back, is reported. Without its link nobody knows that the line was about it. */
function unreportedWithdrawals({ lastFacts, facts, editor, stayedOut }: Refresh): string[] {
  const gone = lastFacts.filter(({ id, kind }) => kind === 'record' && !facts.some((line) => line.id === id));
  return gone.flatMap(({ id }) => {
    const owned = [...editor.owned].find(([, fact]) => fact === id)?.[0];
    if (owned === undefined || !owned.includes('](https://github.com')) return [];
    if (id !== null && editor.isCopied(id)) return [];
    const reported = stayedOut.some(
      ({ reason, text }) => reason === 'withdrawn' && text.split('\n').includes(owned),
    );
    return reported ? [] : [`an edited fact was taken back, which is not reported: ${owned}`];
  });
}

/** No line is new that neither side has, and none stands more often than both sides together account for. */
function doubledOrInvented({ before, after, lastFacts, facts }: Refresh): string[] {
  const count = (lines: readonly string[], line: string) => lines.filter((one) => one === line).length;
  const texts = facts.map(({ text }) => text);
  const lastTexts = lastFacts.map(({ text }) => text);
  return [...new Set(after)].flatMap((line) => {
    if (line.trim() === '') return [];
    const [stated, stood] = [count(texts, line), count(before, line)];
    // What found no place in an earlier refresh may find one now.
    const most = stood === 0 ? stated : stood + Math.max(0, stated - count(lastTexts, line));
    return count(after, line) > most ? [`a line stands more often than anybody wrote it: ${line}`] : [];
  });
}

function lostStandingText({ before, after, facts }: Refresh): string[] {
  const texts = new Set(facts.map(({ text }) => text));
  return [...new Set(before)]
    .filter((line) => texts.has(line) && !after.includes(line))
    .map((line) => `a line is gone that both sides have: ${line}`);
}

/** Lines keep the order that the editor left them in, save those that the facts put into another order. */
function disorder({ before, after, lastFacts, facts, editor }: Refresh): string[] {
  const order = (lines: readonly FactLine[]) => lines.flatMap(({ id }) => (id === null ? [] : [id]));
  const [was, is] = [order(lastFacts), order(facts)];
  const kept = was.filter((id) => is.includes(id));
  const nowKept = is.filter((id) => was.includes(id));
  const differs = (id: string, at: number) => nowKept[at] !== id;
  const reordered = new Set(kept.slice(kept.findIndex(differs), kept.findLastIndex(differs) + 1));
  const identity = (line: string) => {
    if ([before, after].some((lines) => lines.indexOf(line) !== lines.lastIndexOf(line))) return null;
    // What stands below a heading goes where the facts have the heading, and what stands below a record with the record. If they have
    // the heading no more, it stays for the editor's words, beside whichever of its neighbours.
    const about = editor.owned.get(line) ?? null;
    const isAdrift = (fact: string) => reordered.size > 0 && was.includes(fact) && !is.includes(fact);
    if (about !== null && reordered.has(about)) return null;
    if (headingsOver(line, before, editor).some((fact) => reordered.has(fact) || isAdrift(fact))) return null;
    if (editor.owned.has(line)) return line;
    const fact = editor.factOf(line);
    // To carry a heading past a record is to carry the record past the heading: among headings the order is that of the facts.
    const isPlaced = fact !== null && editor.placed.has(fact) && !fact.startsWith('heading:');
    return fact === null || editor.isCopied(fact) || (reordered.has(fact) && !isPlaced) ? null : fact;
  };
  const names = (lines: readonly string[], others: readonly string[]) => {
    const there = new Set(others.map(identity));
    return lines.map(identity).filter((name) => name !== null && there.has(name));
  };
  const [left, right] = [names(before, after), names(after, before)];
  const at = left.findIndex((name, index) => right[index] !== name);
  return at === -1 ? [] : [`the order changed: ${left[at]} where ${right[at]} is now`];
}

/** Where the editor arranged nothing, a section's records stand in the order of the facts. */
function unfollowedOrder({ before, after, facts, editor }: Refresh): string[] {
  if (editor.moved.size > 0 || editor.copied.size > 0) return [];
  return facts.flatMap(({ id, kind, section, text }, at) => {
    const next = facts.slice(at + 1).find((line) => line.kind === 'record');
    if (id === null || kind !== 'record' || next?.section !== section) return [];
    const below = before.filter((line) => /^\S/.test(line) && holderOf(line, before, editor) === section);
    if (!below.every((line) => editor.factOf(line) !== null)) return [];
    const [first, second] = [text, next.text].map((line) => after.indexOf(line));
    const areBelow = [text, next.text].every((line) => holderOf(line, after, editor) === section);
    if (first === undefined || second === undefined || first === -1 || !areBelow || first < second) return [];
    return second === -1 ? [] : [`the order of the facts is not followed: ${next.text} before ${text}`];
  });
}

/** A new record comes under the heading that the facts put it under, if the editor carried no heading about and left its section alone. */
function wrongSections({ before, after, facts, editor }: Refresh): string[] {
  const untouched = (id: string) =>
    ![editor.moved, editor.edited, editor.deleted, editor.copied].some((noted) => noted.has(id));
  if ([...editor.moved, ...editor.copied].some((id) => id.startsWith('heading:'))) return [];
  return facts.flatMap(({ id, text, kind, section }) => {
    if (id === null || kind !== 'record' || before.some((line) => editor.factOf(line) === id)) return [];
    const around = facts.filter((line) => line.section === section && line.id !== null);
    const at = after.indexOf(text);
    if (at === -1 || !around.every((line) => line.id === null || untouched(line.id))) return [];
    const above = after.slice(0, at).findLast((line) => isHeading(line, editor));
    // In between may stand a heading of the editor's, or one that stayed because of the editor's words below it.
    if (above === undefined || !facts.some((line) => line.kind === 'heading' && line.text === above))
      return [];
    return above === section ? [] : [`a fact came under ${above}: ${text}`];
  });
}

/** What an editor wrote stays under the heading, and the item, that the editor wrote it under, and carried nowhere. */
function strayedEdits(refresh: Refresh): string[] {
  const { editor } = refresh;
  if ([...editor.moved, ...editor.copied].some((id) => id.startsWith('heading:'))) return [];
  return [...editor.owned.keys()].flatMap((line) => strayed(line, refresh));
}

/** What the facts leave in its section stays under the heading that it stood under, wherever either side carries that. */
function strayedFacts(refresh: Refresh): string[] {
  const { before, lastFacts, facts, editor } = refresh;
  const sections = new Map(lastFacts.map(({ id, section }) => [id, section]));
  const isRearranged = [...editor.moved, ...editor.copied].some((id) => id.startsWith('heading:'));
  return facts.flatMap(({ id, kind, section }) => {
    if (id === null || kind === 'heading' || kind === 'detail' || sections.get(id) !== section) return [];
    const line = before.find((one) => editor.factOf(one) === id);
    if (line === undefined || editor.isCopied(id)) return [];
    // Where the editor carried headings about, nobody knows which of them a line of another section belongs to.
    if (isRearranged && holderOf(line, before, editor) !== section) return [];
    return strayed(line, refresh, id);
  });
}

/** @param fact what the line states; it may have other words after the refresh */
function strayed(line: string, { before, after, editor }: Refresh, fact: string | null = null): string[] {
  const now = fact === null ? line : (after.find((one) => editor.factOf(one) === fact) ?? line);
  const [old, is] = [holderOf(line, before, editor), holderOf(now, after, editor)];
  const isOnce = (one: string) =>
    [before, after].every((lines) => lines.indexOf(one) === lines.lastIndexOf(one));
  if (!isOnce(line) || isHeading(line, editor) || old === undefined || !isOnce(old)) return [];
  return !after.includes(now) || !after.includes(old) || old === is
    ? []
    : [`a line came from ${old} under ${is}: ${now}`];
}

/** The heading of the facts over a line, and those past which the editor put a heading there: what was put behind one goes with it. */
function headingsOver(line: string, lines: readonly string[], editor: Editor): string[] {
  const above = holderOf(line, lines, editor);
  if (above === undefined) return [];
  const fact = isHeading(above, editor) ? editor.factOf(above) : null;
  if (fact !== null && !editor.moved.has(fact)) return [fact];
  return [...(fact === null ? [] : [fact]), ...headingsOver(above, lines, editor)];
}

/** The heading over a line, or the picture that ends a post, or the item over an indented line. A code block has neither. */
function holderOf(line: string, lines: readonly string[], editor: Editor): string | undefined {
  let fenced = false;
  const outside = lines.slice(0, lines.indexOf(line)).filter((one) => {
    if (one.startsWith('```')) fenced = !fenced;
    return !fenced;
  });
  const isOver = (one: string) => isHeading(one, editor) || one.startsWith('![');
  return outside.findLast((one) => (/^\s/.test(line) ? /^- /.test(one) : isOver(one)));
}

function isHeading(line: string, editor: Editor): boolean {
  return (
    editor.factOf(line)?.startsWith('heading:') === true || (editor.owned.has(line) && /^[#*]/.test(line))
  );
}

/** What the editor rewrote and GitHub changed since is reported; every report names a line of the post. */
function wrongReports({ after, lastFacts, facts, stayedOut, editor }: Refresh): string[] {
  const unreported = facts.flatMap(({ id, text }) => {
    if (id === null || !editor.edited.has(id) || editor.isCopied(id)) return [];
    const last = lastFacts.find((line) => line.id === id);
    if (last === undefined || last.text === text) return [];
    return stayedOut.some((left) => left.text.split('\n').includes(text))
      ? []
      : [`a change stayed out, which is not reported: ${text}`];
  });
  const lineless = stayedOut
    .filter(({ line }) => !Number.isInteger(line) || line < 1 || line > Math.max(1, after.length))
    .map(({ line, text }) => `a report names line ${line}, which is not there: ${text}`);
  return [...unreported, ...lineless];
}
