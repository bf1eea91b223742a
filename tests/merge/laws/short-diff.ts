// What differs between two texts, in few lines.
import { diffIndices } from 'node-diff3';

/** Lines of `expected` after `-`, lines of `seen` after `+`, each change with the line before it. */
export function shortDiff(expected: string, seen: string, most = 24): string {
  const [before, after] = [expected.split('\n'), seen.split('\n')];
  const lines = diffIndices(before, after).flatMap(({ buffer1: [at, length], buffer2: [other, count] }) => [
    `@ ${at + 1}: ${JSON.stringify(before[at - 1] ?? '')}`,
    ...before.slice(at, at + length).map((line) => `- ${shown(line)}`),
    ...after.slice(other, other + count).map((line) => `+ ${shown(line)}`),
  ]);
  return [
    ...lines.slice(0, most),
    ...(lines.length > most ? [`… ${lines.length - most} more lines`] : []),
  ].join('\n');
}

function shown(line: string): string {
  const cut = line.length > 160 ? `${line.slice(0, 160)}…` : line;
  return cut.replace(/\r$/, '␍');
}
