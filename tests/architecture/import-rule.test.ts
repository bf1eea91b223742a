// An import only points left. The rooms, from the nouns to the doors: docs/design.md.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { expect, test } from 'vitest';

/** Rooms in one place are neighbours and do not import each other. */
const order: readonly (readonly string[])[] = [
  ['text'],
  ['model'],
  ['config'],
  ['github', 'local', 'words', 'markdown'],
  ['merge', 'sections', 'meetings'],
  ['collect', 'publish', 'render'],
  ['pipeline'],
  ['daemon', 'preview'],
  ['cli'],
];

/** What a room without a clock, an environment, a disk or a network does without. */
const pureRooms = ['text', 'model', 'words', 'markdown', 'merge', 'sections', 'meetings'];
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
    'src/publish/editions/read-editions.ts',
    'src/publish/open-publication.ts',
    'src/publish/publish-draft.ts',
    'src/publish/read-branch.ts',
    'src/publish/update-pull-request.ts',
    'src/publish/write-plan.ts',
  ],
};
/** Parts of Node that only compute: they give the same answer on every machine. */
const computing = /^import \{ (?:posix|createHash|inflateSync) \} from 'node:(?:path|crypto|zlib)';$/gm;
/** Whoever has the client in hand can ask GitHub. */
const asksGitHub = /from '(?:\.\.\/)+github\//;

const files = sources('src');

function sources(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  return paths.map((path) => `${folder}/${path.split(sep).join('/')}`).toSorted();
}

function roomOf(file: string): string {
  return file.split('/')[1] ?? '';
}

function placeOf(file: string): number {
  return order.findIndex((rooms) => rooms.includes(roomOf(file)));
}

function importsOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g);
  return [...found].map(([, path = '']) =>
    normalize(join(dirname(file), path))
      .split(sep)
      .join('/'),
  );
}

test('every file has a room', () => {
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((file) => placeOf(file) === -1)).toEqual([]);
});

test('an import only points left', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter(
        (target) =>
          target.startsWith('src/') && roomOf(target) !== roomOf(file) && placeOf(target) >= placeOf(file),
      )
      .map((target) => `${file} → ${target}`),
  );

  expect(wrong).toEqual([]);
});

test('pure rooms have no clock, no environment, no disk and no network', () => {
  const wrong = files.filter(
    (file) => pureRooms.includes(roomOf(file)) && impure.test(readFileSync(file, 'utf8')),
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
