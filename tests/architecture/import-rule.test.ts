// An import only points left, and into a room by its door: scripts/rooms.ts. Pure rooms stay pure.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsOf, sourcesIn } from '../../scripts/imports.ts';
import { apart, homeless, subRooms, wrongArrows } from '../../scripts/rooms.ts';
import { pictureIsIn, withRoomsPicture } from '../../scripts/rooms-picture.ts';

/** What a room without a clock, an environment, a disk or a network does without. */
const pureRooms = [
  'text',
  'model',
  'words',
  'markdown',
  'merge',
  'sections',
  'meetings',
  'record',
  'explain',
];
const impure =
  /from 'node:|\bprocess\.|\bDate\.now\b|new Date\(\)|\bset(?:Timeout|Interval)\(|\bfetch\(|Math\.random|from '@octokit/;

/** Rooms that are pure but for these files: they read or write the disk, or talk to GitHub. */
const partlyPure: Readonly<Record<string, readonly string[]>> = {
  render: [
    'src/render/pictures/fonts/load-emoji.ts',
    'src/render/pictures/fonts/load-fonts.ts',
    'src/render/pictures/load-logo.ts',
    'src/render/templates/load-templates.ts',
  ],
  publish: [
    'src/publish/edition-posts.ts',
    'src/publish/editions/read-editions.ts',
    'src/publish/editions/read-ledgers.ts',
    'src/publish/former-names.ts',
    'src/publish/open-place.ts',
    'src/publish/open-publication.ts',
    'src/publish/publish-draft.ts',
    'src/publish/publish-files.ts',
    'src/publish/publish-year.ts',
    'src/publish/read-branch.ts',
    'src/publish/read-signer.ts',
    'src/publish/update-pull-request.ts',
    'src/publish/write-plan.ts',
  ],
};
/** Parts of Node that only compute: they give the same answer on every machine. */
const computing =
  /^import \{ (?:posix|createHash|brotliDecompressSync|crc32) \} from 'node:(?:path|crypto|zlib)';$/gm;
/** Whoever has the client in hand can ask GitHub. */
const asksGitHub = /from '(?:\.\.\/)+github\//;

const files = sourcesIn('src');
const inside = (file: string) => file.replace(/^src\//, '');

function roomOf(file: string): string {
  return file.split('/')[1] ?? '';
}

test('every file has a room', () => {
  expect(files.length).toBeGreaterThan(30);
  expect(homeless(files.map(inside))).toEqual([]);
});

test('every room that has sub-rooms says in which order they stand, or that they stand apart', () => {
  const divided = new Set(files.filter((file) => file.split('/').length > 3).map(roomOf));

  expect([...divided].filter((room) => !(room in subRooms) && !apart.includes(room))).toEqual([]);
});

test('an import only points left, and goes through the door', () => {
  const arrows = files.flatMap((file) =>
    importsOf(file)
      .filter(({ target }) => target.startsWith('src/'))
      .map(({ target }) => ({ from: inside(file), to: inside(target) })),
  );

  expect(arrows.length).toBeGreaterThan(500);
  expect(wrongArrows(arrows)).toEqual([]);
});

describe('the rule', () => {
  test.each([
    ['a room further left', 'render/render-artifacts.ts', 'text/json-text.ts'],
    ['a sub-room further left', 'cli/run/connect.ts', 'cli/host/host.ts'],
    ['the same sub-room', 'cli/run/connect.ts', 'cli/run/common-flags.ts'],
    ['a file that stands further left than its folder', 'collect/collect-run.ts', 'collect/people/people.ts'],
    ['what sections share', 'sections/releases/releases.ts', 'sections/section.ts'],
    ['a door', 'render/render-artifacts.ts', 'render/post/render-post.ts'],
  ])('allows %s', (_, from, to) => {
    expect(wrongArrows([{ from, to }])).toEqual([]);
  });

  test.each([
    ['a room further right', 'model/edition.ts', 'config/config.ts'],
    ['a neighbour', 'collect/collect-run.ts', 'publish/publish-draft.ts'],
    ['a sub-room further right', 'cli/actions/tell-actions.ts', 'cli/commands/commands.ts'],
    ['another section', 'sections/releases/releases.ts', 'sections/meetings/meetings.ts'],
    ['the files that join the sub-rooms', 'cli/run/connect.ts', 'cli/run-cli.ts'],
    [
      'its own folder, from a file that stands further left',
      'collect/people/people.ts',
      'collect/people/co-authors.ts',
    ],
  ])('forbids %s', (_, from, to) => {
    expect(wrongArrows([{ from, to }])).toHaveLength(1);
  });

  test('says which way the arrow goes, and what to do', () => {
    expect(wrongArrows([{ from: 'cli/host/host.ts', to: 'cli/run/stages.ts' }])).toEqual([
      "src/cli/host/host.ts imports src/cli/run/stages.ts, but an arrow goes from right to left: host ← actions ← run ← check, doctor, explain, failed-run, init ← commands ← the room's own files. Move what both need to the left of host, or hand it in as an argument.",
    ]);
    expect(wrongArrows([{ from: 'render/render-artifacts.ts', to: 'render/post/front-matter.ts' }])).toEqual([
      'src/render/render-artifacts.ts imports src/render/post/front-matter.ts, but render/post is entered by its door: render-absolute.ts, render-candidates.ts, render-full-list.ts, render-post.ts, render-year.ts. Import it from there, or make it a door in scripts/rooms.ts and say why.',
    ]);
    expect(homeless(['cellar/wine.ts', 'cli/attic/box.ts'])).toEqual([
      'src/cellar/wine.ts has no place: enter its folder in the order of the rooms in scripts/rooms.ts',
      'src/cli/attic/box.ts has no place: enter its folder in the order of cli in scripts/rooms.ts',
    ]);
  });
});

test('pure rooms have no clock, no environment, no disk and no network', () => {
  const wrong = files.filter(
    (file) =>
      pureRooms.includes(roomOf(file)) && impure.test(readFileSync(file, 'utf8').replace(computing, '')),
  );

  expect(wrong).toEqual([]);
});

test.each(Object.entries(partlyPure))(
  'src/%s has no clock, no environment, no disk and no network outside the files named here',
  (room, allowed) => {
    const found = files.filter((file) => {
      if (roomOf(file) !== room) return false;
      const source = readFileSync(file, 'utf8').replace(computing, '');
      return impure.test(source) || asksGitHub.test(source);
    });

    expect(found).toEqual(allowed);
  },
);

test('only the GitHub room knows Octokit', () => {
  const wrong = files.filter(
    (file) => roomOf(file) !== 'github' && /from '@octokit\//.test(readFileSync(file, 'utf8')),
  );

  expect(wrong).toEqual([]);
});

test('only the calendar does calendar arithmetic', () => {
  const wrong = files.filter(
    (file) =>
      file !== 'src/model/calendar.ts' &&
      /Temporal|new Date\(\d|Date\.parse|setDate|getDay\(/.test(readFileSync(file, 'utf8')),
  );

  expect(wrong).toEqual([]);
});

test('the local GitHub is entered by its door, and knows nothing of the program', () => {
  const door = 'sandbox/sandbox.ts';
  const isDemo = (file: string) => file === 'sandbox/demo.ts';
  const outside = ['tests', 'scripts']
    .flatMap(sourcesIn)
    .filter((file) => !file.startsWith('tests/sandbox/'));
  const past = outside.flatMap((file) =>
    importsOf(file)
      .filter(({ target }) => target.startsWith('sandbox/') && target !== door)
      .map(({ target }) => `${file} imports ${target}: import it from ${door}`),
  );
  const up = sourcesIn('sandbox').flatMap((file) =>
    importsOf(file)
      .filter(({ target }) => /^(?:src|tests|vitest)\b/.test(target) && !isDemo(file))
      .map(({ target }) => `${file} imports ${target}: the local GitHub stands on its own`),
  );

  expect(outside.length).toBeGreaterThan(100);
  expect([...past, ...up]).toEqual([]);
});

test('the picture of the rooms is up to date; `npm run rooms` draws it', () => {
  const page = readFileSync(pictureIsIn, 'utf8');

  expect(withRoomsPicture(page)).toBe(page);
});
