// A ledger without the work that its post never showed: the next edition offers it.
import { type Artifact, artifactText } from '../../model/artifact.ts';
import { creditsIn, creditsInFile, namedByHand } from '../editions/credits-in.ts';
import { isDeletedWork } from '../editions/deleted-work.ts';
import { type Ledger, withUnshown } from '../editions/ledger.ts';
import { type FileContents, textOf } from '../file-contents.ts';
import type { LeftOut } from './plan.ts';

export interface ShownFiles {
  /** The edition as it was rendered now, and the last time. */
  readonly rendered: readonly Artifact[];
  readonly last: FileContents;
  /** The edition's files as they will be, the ledger left out. */
  readonly merged: FileContents;
  /** What stayed out of them, and what the branch's ledger says was never shown. */
  readonly leftOut: readonly LeftOut[];
  readonly unshown: readonly string[];
}

/** @param ledger credits all that was rendered */
export function creditShown(ledger: Ledger, files: ShownFiles): Ledger {
  const shown = shownIn(files);
  const mayBeUnshown = new Set([...leftOutOf(files), ...files.unshown].map(lowerCased));
  const all = [...ledger.pullRequests, ...ledger.commits, ...(ledger.unshown ?? [])];
  const unshown = all.filter((id) => {
    const name = lowerCased(id);
    // What an editor deleted was shown; what is new in a section that an editor deleted was not.
    return mayBeUnshown.has(name) && !shown.has(name) && !isDeletedWork(name, ledger.deleted);
  });
  return withUnshown(ledger, [...new Set(unshown)]);
}

/** What the edition's files credit, in lists and in an editor's words. */
function shownIn({ rendered, merged }: ShownFiles): ReadonlySet<string> {
  const names = [...merged].flatMap(([path, bytes]) => {
    const text = textOf(bytes) ?? '';
    const render = rendered.find((one) => one.path === path && one.mediaType === 'text/markdown');
    return [
      ...creditsInFile(path, text),
      ...(render === undefined ? [] : namedByHand(text, artifactText(render))),
    ];
  });
  return new Set(names.map(lowerCased));
}

/** What is in no place because its own was taken; or, as its whole file was deleted or replaced, what is new in it. */
function leftOutOf({ rendered, last, leftOut }: ShownFiles): string[] {
  return leftOut
    .filter(({ reason }) => reason !== 'withdrawn')
    .flatMap(({ path, text }) => {
      if (text !== null) return creditsIn(text.raw);
      const now = rendered.find((one) => one.path === path);
      if (now?.mediaType !== 'text/markdown') return [];
      const before = new Set(creditsIn(textOf(last.get(path) ?? new Uint8Array()) ?? ''));
      return creditsIn(artifactText(now)).filter((id) => !before.has(id));
    });
}

function lowerCased(id: string): string {
  return id.toLowerCase();
}
