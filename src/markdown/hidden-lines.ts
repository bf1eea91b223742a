// What of a text's lines is code or an HTML comment: nobody looks into it.

/**
 * The place behind the code block or the HTML comment that begins in a line; `null` if none does.
 *
 * @returns `Infinity` for one that is never closed
 */
export function endOfHidden(lines: readonly string[], start: number): number | null {
  const text = lines[start] ?? '';
  const [, fence] = /^\s*(`{3,}|~{3,})/.exec(text) ?? [];
  if (fence === undefined && !/^\s*<!--/.test(text)) return null;
  const close = fence === undefined ? /-->/ : new RegExp(`^\\s*${fence[0]}{${fence.length},}\\s*$`);
  const from = fence === undefined ? start : start + 1;
  const end = lines.findIndex((line, at) => at >= from && close.test(line));
  return end === -1 ? Number.POSITIVE_INFINITY : end + 1;
}
