// Times in Chinese sentences.

/** An instant if there is no time zone to tell it in: `2023-05-19 07:00:00 UTC`. */
export function inUtc(instant: string): string {
  return instant.replace('T', ' ').replace(/Z$/, ' UTC');
}

/** 1 for `周一`. */
export function weekdayName(weekday: number): string {
  return `周${'一二三四五六日'.charAt(weekday - 1)}`;
}
