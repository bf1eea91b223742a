// Instants in Chinese sentences that know of no time zone.

/** `2023-05-19 07:00:00 UTC` */
export function inUtc(instant: string): string {
  return instant.replace('T', ' ').replace(/Z$/, ' UTC');
}
