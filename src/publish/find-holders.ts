// What an editor's words stand below: a heading over a line of theirs, an item with a nested one. It stays with them.
import type { Matching } from './match-units.ts';
import { headingLevel, isListElement, type Unit, wording } from './parse-units.ts';

/**
 * The headings and list items of `ours` that something of the editor's stands below. Carried away by the new render, or taken
 * out of the text, they would leave the editor's words under another heading or item, and say them about the wrong thing.
 */
export function findHolders(ours: readonly Unit[], edits: Matching): ReadonlySet<Unit> {
  const holders = new Set<Unit>();
  const open: Unit[] = [];
  for (const unit of ours) {
    while (open.length > 0 && !isBelow(unit, open.at(-1))) open.pop();
    const old = edits.toBase.get(unit);
    if (old === undefined || wording(unit) !== wording(old)) for (const above of open) holders.add(above);
    if (unit.kind === 'heading' || isListElement(unit)) open.push(unit);
  }
  return holders;
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
