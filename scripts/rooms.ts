// The rooms of src/, from the ground up, and the rule that holds them: an import only points to the left. The test of the
// architecture keeps the rule, and the picture in docs/architecture.md is drawn from the same lists.

/** Places from left to right. Names in one place are neighbours and do not import each other. */
export type Order = readonly (readonly string[])[];

export const rooms: Order = [
  ['words'],
  ['text'],
  ['model'],
  ['config', 'local'],
  ['github', 'markdown'],
  ['merge', 'sections', 'meetings', 'record'],
  ['check', 'collect', 'publish', 'render'],
  ['explain', 'pipeline'],
  ['daemon', 'preview'],
  ['cli'],
];

/** A room's own files that are not named stand in one place, the last. */
const ownFiles = '.';

/** The sub-rooms of a room, in the same way. A file that is named stands in a place of its own, whatever folder it is in. */
export const subRooms: Readonly<Record<string, Order>> = {
  check: [['post', 'similar.ts'], ['facts'], ['rule.ts'], ['rules'], [ownFiles]],
  cli: [
    ['host'],
    ['actions'],
    ['run'],
    ['check', 'doctor', 'explain', 'failed-run', 'init'],
    ['commands'],
    [ownFiles],
  ],
  collect: [
    ['avatars/avatar-cache.ts', 'memory.ts'],
    ['people/people.ts', 'people/membership.ts', 'people/parse-mailmap.ts'],
    ['people/mailmaps.ts'],
    ['collect-run.ts'],
    ['people', 'avatars', 'meetings', 'issues'],
    ['repositories'],
    ['pull-requests'],
    [ownFiles],
  ],
  github: [
    ['usage-meter.ts', 'queries/fragments.ts', 'answers'],
    ['holes.ts'],
    ['ask.ts'],
    ['queries'],
    ['pages.ts'],
    ['rest'],
    [ownFiles],
  ],
  meetings: [['phones.ts'], ['time'], ['formats'], [ownFiles]],
  publish: [['file-contents.ts'], ['editions'], ['plan'], ['description'], [ownFiles]],
  render: [['templates'], ['post', 'pictures'], ['wechat'], [ownFiles]],
  'render/pictures': [
    ['elements'],
    ['engine'],
    ['fonts'],
    ['initials.ts'],
    ['person-view.ts'],
    ['picture.ts'],
    ['figures.ts', 'drawing'],
    ['card', 'covers'],
    ['poster', 'year'],
    [ownFiles],
  ],
};

/** Rooms whose sub-rooms know nothing of each other: what two of them need stands in the room itself. */
export const apart: readonly string[] = ['sections'];

/** Rooms and sub-rooms with doors: whoever is outside imports these files and no others. */
export const doors: Readonly<Record<string, readonly string[]>> = {
  check: [
    'check-post.ts',
    'facts/facts.ts',
    'fix-post.ts',
    'post/post.ts',
    'post/read-post.ts',
    'rule.ts',
    'tell-finding.ts',
  ],
  merge: ['merge.ts', 'identity.ts'],
  'cli/actions': ['annotate-findings.ts', 'tell-actions.ts', 'workflow-command.ts'],
  'cli/check': [
    'changed-posts.ts',
    'find-facts.ts',
    'find-in-post.ts',
    'post-place.ts',
    'print-findings.ts',
    'read-surroundings.ts',
    'stage-of.ts',
  ],
  'cli/commands': ['commands.ts'],
  'cli/doctor': ['check.ts', 'run-checks.ts'],
  'cli/failed-run': ['failed-run-issue.ts', 'update-issue.ts'],
  'collect/avatars': [
    'avatar-cache.ts',
    'collect-avatars.ts',
    'collect-recorded-avatars.ts',
    'likely-shown.ts',
  ],
  'collect/meetings': ['collect-meetings.ts'],
  record: [
    'compose-badges.ts',
    'compose-record.ts',
    'people-page.ts',
    'record-files.ts',
    'recorded-edition.ts',
    'recorded-person.ts',
    'year-picture.ts',
    'year-review.ts',
    'year-view.ts',
  ],
  'render/post': [
    'render-absolute.ts',
    'render-candidates.ts',
    'render-full-list.ts',
    'render-post.ts',
    'render-year.ts',
  ],
  'render/templates': ['load-templates.ts'],
  'render/wechat': ['render-wechat.ts'],
};

/** One import between two files of src/, as paths from there. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** What is wrong with the imports, in words that say which way an arrow goes and what to do. */
export function wrongArrows(arrows: readonly Arrow[]): string[] {
  return arrows.flatMap((arrow) => [
    ...wrongWay(arrow, '', rooms),
    ...Object.entries(subRooms).flatMap(([room, order]) => wrongWay(arrow, `${room}/`, order)),
    ...wrongNeighbour(arrow),
    ...wrongDoor(arrow),
  ]);
}

/** The files that stand in no place of the orders. */
export function homeless(files: readonly string[]): string[] {
  const orders = Object.entries({ '': rooms, ...subRooms });
  return orders.flatMap(([room, order]) => {
    const folder = room === '' ? '' : `${room}/`;
    return files
      .filter((file) => file.startsWith(folder) && standing(file.slice(folder.length), order) === null)
      .map(
        (file) =>
          `src/${file} has no place: enter its folder in the order of ${room || 'the rooms'} in scripts/rooms.ts`,
      );
  });
}

function wrongWay({ from, to }: Arrow, folder: string, order: Order): string[] {
  if (!from.startsWith(folder) || !to.startsWith(folder)) return [];
  const [a, b] = [standing(from.slice(folder.length), order), standing(to.slice(folder.length), order)];
  if (a === null || b === null || a.name === b.name || b.place < a.place) return [];
  const told = order.map((names) => names.map((name) => called(name)).join(', ')).join(' ← ');
  return [
    `src/${from} imports src/${to}, but an arrow goes from right to left: ${told}. Move what both need to the left of ${called(a.name)}, or hand it in as an argument.`,
  ];
}

function wrongNeighbour({ from, to }: Arrow): string[] {
  const [[room, a, ...more], [otherRoom, b, ...rest]] = [from.split('/'), to.split('/')];
  const isWrong =
    room === otherRoom && a !== b && apart.includes(room ?? '') && more.length * rest.length > 0;
  if (!isWrong) return [];
  return [
    `src/${from} imports src/${to}, but ${a} and ${b} know nothing of each other. Move what both need to src/${room}/.`,
  ];
}

function wrongDoor({ from, to }: Arrow): string[] {
  return Object.entries(doors).flatMap(([room, files]) => {
    const [folder, own] = [`${room}/`, to.slice(room.length + 1)];
    if (!to.startsWith(folder) || from.startsWith(folder) || files.includes(own)) return [];
    return [
      `src/${from} imports src/${to}, but ${room} is entered by its door: ${files.join(', ')}. Import it from there, or make it a door in scripts/rooms.ts and say why.`,
    ];
  });
}

/** @param path within the folder that the order is of */
function standing(path: string, order: Order): { readonly name: string; readonly place: number } | null {
  const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : ownFiles;
  for (const name of [path, folder]) {
    const place = order.findIndex((names) => names.includes(name));
    if (place !== -1) return { name, place };
  }
  return null;
}

function called(name: string): string {
  return name === ownFiles ? "the room's own files" : name;
}
