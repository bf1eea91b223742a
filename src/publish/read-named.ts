// What the posts of other editions credit beside their ledgers: work that an editor named in words of their own.
import type { EditionPosts } from './edition-posts.ts';
import { creditsInFile, namedByHand } from './editions/credits-in.ts';
import type { EarlyWork } from './editions/known-editions.ts';
import type { PostPlace } from './editions/read-editions.ts';
import { type FileContents, textOf } from './file-contents.ts';

export interface NamedSources {
  readonly posts: EditionPosts;
  readonly published: PostPlace;
  /** Where an edition's open draft stands. */
  readonly draftOf: (date: string) => PostPlace | null;
}

/**
 * Reads only the posts of editions that could name some of the work, and asks what was rendered only if one does: the contributions
 * that the program listed are in its ledger, and what it says elsewhere of a release or an agenda credits nobody.
 *
 * @returns ids as ledgers have them, lower-cased
 */
export async function readNamed(
  early: readonly EarlyWork[],
  { posts, published, draftOf }: NamedSources,
): Promise<ReadonlySet<string>> {
  const datesOf = (state: 'published' | 'draft') =>
    early.flatMap(({ edition }) => (edition.state === state ? [edition.date] : []));
  const found = await posts.readAsPublished(published, datesOf('published'));
  for (const date of datesOf('draft')) {
    const place = draftOf(date);
    const own = place === null ? undefined : (await posts.read(place, [date])).get(date);
    if (own !== undefined) found.set(date, own);
  }
  const named = new Set<string>();
  for (const { edition, ids } of early) {
    const files = found.get(edition.date) ?? new Map();
    const all = namesIn(files);
    if (!ids.some((id) => all.has(id))) continue;
    const isOurs = edition.ledger !== null && edition.isRecovered !== true;
    const render = isOurs ? await posts.render(edition.date) : null;
    const names = render === null ? all : namesIn(files, render);
    for (const id of ids) if (names.has(id)) named.add(id);
  }
  return named;
}

/** @param render of the post, if only what people made of it counts */
function namesIn(files: FileContents, render: string | null = null): ReadonlySet<string> {
  const names = [...files].flatMap(([path, content]) => {
    const text = textOf(content) ?? '';
    return render === null
      ? [...creditsInFile(path, text), ...namedByHand(text, '')]
      : [...namedByHand(text, render)];
  });
  return new Set(names.map((name) => name.toLowerCase()));
}
