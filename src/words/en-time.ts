// Times in English sentences.

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** 1 for `Monday`. */
export function weekdayName(weekday: number): string {
  return weekdays[weekday - 1] ?? '';
}
