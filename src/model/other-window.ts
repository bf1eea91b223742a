// An edition whose window somebody set by hand, and what that doubles or skips.
import { earlier, localMinute, toInstant } from './calendar.ts';
import { type Diagnostic, diagnose } from './diagnostic.ts';
import type { Edition } from './edition.ts';
import { Failure } from './errors.ts';

/** Instants; `null` for the usual edge. */
export interface WindowEdges {
  readonly since: string | null;
  readonly until: string | null;
}

/** @throws Failure `usage` if the window would end before it begins, or lie in the future */
export function otherWindow(
  usual: Edition,
  { since, until }: WindowEdges,
  now: string,
): { readonly edition: Edition; readonly notes: readonly Diagnostic[] } {
  const window = {
    from: since ?? usual.window.from,
    to: until === null ? usual.window.to : earlier(until, toInstant(now)),
  };
  if (window.from >= window.to) {
    throw new Failure('window-empty', { window, usual: usual.window });
  }
  return {
    edition: { ...usual, window },
    notes: [
      ...noteBetween(window.from, usual.window.from, 'window-doubles', usual),
      ...noteBetween(usual.window.from, window.from, 'window-skips', usual),
      ...noteBetween(usual.publishesAt, window.to, 'window-doubles', usual),
      // A window that ends early leaves the rest to the next edition, but only if this one is published.
      ...(until === null ? [] : noteBetween(window.to, usual.window.to, 'window-skips', usual)),
    ],
  };
}

function noteBetween(
  from: string,
  to: string,
  code: 'window-doubles' | 'window-skips',
  { timeZone }: Edition,
): Diagnostic[] {
  if (from >= to) return [];
  return [diagnose(code, { from: localMinute(from, timeZone), to: localMinute(to, timeZone) }, null)];
}
