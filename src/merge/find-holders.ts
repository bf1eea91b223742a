// What an editor's words stand below: a heading over a line of theirs, an item with a nested one. It stays with them.
import type { Matching } from './match-units.ts';
import { headingLevel, isListElement, type Unit, wording } from './units.ts';

/**
 * The headings and list items of `ours` that something of the editor's stands below, and the headings below which an editor
 * arranged something. Carried away by the new render, or taken out of the text, they would leave the editor's words under
 * another heading or item, and say them about the wrong thing.
 */
export function findHolders(ours: readonly Unit[], edits: Matching): ReadonlySet<Unit> {
  const holders = new Set<Unit>();
  const open: Unit[] = [];
  for (const unit of ours) {
    while (open.length > 0 && !isBelow(unit, open.at(-1))) open.pop();
    const old = edits.toBase.get(unit);
    const written = old === undefined || wording(unit) !== wording(old);
    const put = edits.moved.has(unit) || isAdopted(unit, edits);
    for (const above of open) if (written || (put && above.kind === 'heading')) holders.add(above);
    // Another heading came in between: the one above it has nothing to be carried with.
    const former = old?.section == null ? undefined : edits.fromBase.get(old.section);
    if (former !== undefined && !edits.moved.has(unit) && isAdopted(unit, edits)) holders.add(former);
    if (unit.kind === 'heading' || isListElement(unit)) open.push(unit);
  }
  return holders;
}

/** Whether the editor has a unit below another heading than it had, by taking that one away for example. */
function isAdopted(unit: Unit, { toBase }: Matching): boolean {
  if (unit.kind === 'heading' || unit.section === null) return false;
  return toBase.get(unit.section) !== toBase.get(unit)?.section;
}

/** Whether a unit belongs to the heading or list item that was opened before it. */
function isBelow(unit: Unit, above: Unit | undefined): boolean {
  if (above === undefined || unit.kind === 'end') return false;
  if (above.kind === 'heading') return unit.kind !== 'heading' || headingLevel(unit) > headingLevel(above);
  return unit.kind !== 'heading' && indentOf(unit) > above.indent;
}

function indentOf(unit: Unit): number {
  return (unit.lines[0]?.text ?? '').search(/\S/);
}
