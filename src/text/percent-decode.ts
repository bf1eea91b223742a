// Percent-encoding, as it is in addresses that people wrote.

/** A part of an address as it is read; one that is not well encoded (`50%.png`) as it stands. */
export function percentDecode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
