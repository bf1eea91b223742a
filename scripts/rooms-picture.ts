// The picture of the rooms in docs/architecture.md, drawn from what the files of src/ import.
import { readdirSync } from 'node:fs';
import { importsOf, sourcesIn } from './imports.ts';
import { rooms } from './rooms.ts';

export const pictureIsIn = 'docs/architecture.md';

const start = '<!-- The rooms: drawn by `npm run rooms`, and kept in step by tests/architecture. -->';
const end = '<!-- End of the rooms. -->';

/** The page with the picture in it drawn anew. @throws Error if the page has no place for it */
export function withRoomsPicture(page: string): string {
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from === -1 || to < from)
    throw new Error(`${pictureIsIn} has no place for the picture: ${start} … ${end}`);
  return `${page.slice(0, from + start.length)}\n\n${drawRooms()}\n\n${page.slice(to)}`;
}

function drawRooms(): string {
  const arrows = withoutDetours(roomArrows());
  const all = rooms.flat().toReversed();
  const lines = [
    ...all.map((room) => `  ${room}["${[`<b>${room}</b>`, ...subRoomsOf(room)].join('<br/>')}"]`),
    ...all.flatMap((from) => [...(arrows.get(from) ?? [])].toSorted().map((to) => `  ${from} --> ${to}`)),
  ];
  return ['```mermaid', 'flowchart TD', ...lines, '```'].join('\n');
}

function subRoomsOf(room: string): string[] {
  const folders = readdirSync(`src/${room}`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.map(({ name }) => name).toSorted();
  return names.length === 0 ? [] : [names.join(' · ')];
}

/** Each room with the rooms that its files import. */
function roomArrows(): Map<string, Set<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const file of sourcesIn('src')) {
    const from = roomOf(file);
    for (const { target } of importsOf(file)) {
      if (!target.startsWith('src/') || roomOf(target) === from) continue;
      arrows.set(from, (arrows.get(from) ?? new Set()).add(roomOf(target)));
    }
  }
  return arrows;
}

/** Without the arrows that others already lead to: who imports sections, whose files import text, may import text as well. */
function withoutDetours(arrows: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const reaches = (from: string, to: string): boolean =>
    [...(arrows.get(from) ?? [])].some((next) => next === to || reaches(next, to));
  return new Map(
    [...arrows].map(([from, all]) => [
      from,
      new Set([...all].filter((to) => ![...all].some((other) => other !== to && reaches(other, to)))),
    ]),
  );
}

function roomOf(file: string): string {
  return file.split('/')[1] ?? '';
}
