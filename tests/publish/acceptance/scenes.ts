// What a run may find: nothing yet, yesterday's draft, or a draft that an editor wrote in.
import { branchOf, friday, postOf, website } from './community.ts';
import { aWeekly, type Weekly, type WeeklyOptions } from './weekly.ts';

export interface Scene {
  readonly name: string;
  /** The weekly as it stands before the run; each time from the beginning. */
  set(options?: WeeklyOptions): Promise<Weekly>;
}

/** When the run of a scene is. */
export const sceneTime = `${friday}T03:00:00Z`;

export const wordsOfAnEditor = 'A good week: three people came for the first time.';

/** Yesterday's draft. */
export async function aDraft(options: WeeklyOptions = {}): Promise<Weekly> {
  const weekly = await aWeekly(options);
  await weekly.publish();
  return weekly;
}

export function somethingIsMerged({ merge }: Weekly): void {
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

export const firstPublication: Scene = { name: 'a first publication', set: aWeekly };

export const refresh: Scene = {
  name: 'a refresh',
  async set(options) {
    const weekly = await aDraft(options);
    somethingIsMerged(weekly);
    return weekly;
  },
};

export const refreshBesideWords: Scene = {
  name: "a refresh beside an editor's words",
  async set(options) {
    const weekly = await aDraft(options);
    anEditorWrites(weekly);
    somethingIsMerged(weekly);
    return weekly;
  },
};

export const scenes: readonly Scene[] = [firstPublication, refresh, refreshBesideWords];
