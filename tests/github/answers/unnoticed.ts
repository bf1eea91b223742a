// Takes the rows out of a table, one at a time, and puts each back.

/** @returns those that nothing missed */
export function unnoticed<Row>(table: readonly Row[], isMissed: () => boolean): Row[] {
  const rows = table as Row[];
  return [...table].filter((row, n) => {
    rows.splice(n, 1);
    try {
      return !isMissed();
    } finally {
      rows.splice(n, 0, row);
    }
  });
}
