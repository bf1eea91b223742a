// Percent-encoding, as it is in what people wrote, or may have edited.

/** A text as it is read; one that is not well encoded (`50%.png`) as it stands. */
export function percentDecode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
