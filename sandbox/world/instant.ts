// Instants as GitHub writes them, so that comparing two strings compares two moments.

/** Rewrites any ISO 8601 instant as UTC to the second, `2023-05-19T07:00:00Z`. @throws RangeError on anything else */
export function instant(iso: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(iso))
    throw new RangeError(`${iso} is not an instant`);
  return new Date(iso).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** The latest of some instants, `null` if there is none. */
export function latest(instants: readonly (string | null)[]): string | null {
  return instants.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}
