// Cuts a text to a number of bytes, at the end of a line.

const encoder = new TextEncoder();

export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** The text if it fits; otherwise as many whole lines of it as fit together with `note`, which says that there was more. */
export function cutLines(text: string, mostBytes: number, note: string): string {
  if (byteLength(text) <= mostBytes) return text;
  const kept: string[] = [];
  let room = mostBytes - byteLength(note);
  for (const line of text.split('\n')) {
    room -= byteLength(line) + 1;
    if (room < 0) break;
    kept.push(line);
  }
  return [...kept, note].join('\n');
}
