// What a run may find: nothing yet, yesterday's draft, or a draft that an editor wrote in.
import { branchOf, friday, postOf, website } from './community.ts';
import { aWeekly, type Weekly } from './weekly.ts';

export interface Scene {
  readonly name: string;
  /** The weekly as it stands before the run; each time from the beginning. */
  set(): Promise<Weekly>;
}

/** When the run of a scene is. */
export const sceneTime = `${friday}T03:00:00Z`;

export const wordsOfAnEditor = 'A good week: three people came for the first time.';

async function aDraft(): Promise<Weekly> {
  const weekly = await aWeekly();
  await weekly.publish();
  return weekly;
}

function somethingIsMerged({ merge }: Weekly): void {
  merge({ number: 4, title: 'Mend the brakes', author: 'octo-one' });
}

/** A sentence above the list, and a line of the list put in other words: the one next to which the new line comes. */
export function anEditorWrites({ editor }: Weekly): void {
  editor.edit(website, branchOf(friday), postOf(friday), (text) =>
    text
      .replace(/^This week .*$/m, wordsOfAnEditor)
      .replace('- [Improve part 3 #3]', '- [Part 3 is better than ever #3]'),
  );
}

export const firstPublication: Scene = { name: 'a first publication', set: () => aWeekly() };

export const scenes: readonly Scene[] = [
  firstPublication,
  {
    name: 'a refresh',
    async set() {
      const weekly = await aDraft();
      somethingIsMerged(weekly);
      return weekly;
    },
  },
  {
    name: "a refresh beside an editor's words",
    async set() {
      const weekly = await aDraft();
      anEditorWrites(weekly);
      somethingIsMerged(weekly);
      return weekly;
    },
  },
];
