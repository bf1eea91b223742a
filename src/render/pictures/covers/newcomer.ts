// `newcomer-<login>.png`: somebody's first contribution, as a picture that they can post.
import { itemName } from '../../../model/item-name.ts';
import { type Contributor, contributorKey } from '../../../sections/contributor.ts';
import { above, drawBrand } from '../drawing/draw-header.ts';
import { drawPortrait } from '../drawing/draw-portrait.ts';
import { column, line, type PictureElement, row, words } from '../elements/element.ts';
import { textWidth } from '../elements/text-width.ts';
import { withoutOrphan } from '../elements/title-lines.ts';
import type { Picture, PictureKind, Scene } from '../picture.ts';
import { drawGround } from './draw-cover.ts';

const size = { width: 1080, height: 1080 };
const padding = 64;
/** More than these are not a week but a campaign. */
const most = 30;

export const newcomer: PictureKind = {
  draw: (scene) =>
    (scene.section?.newcomers ?? []).slice(0, most).flatMap((person) => drawNewcomer(person, scene)),
};

/** Accounts that were deleted have no card, and neither has what could not be a file's name. */
function drawNewcomer(person: Contributor, scene: Scene): Picture[] {
  const { login } = person;
  const first = firstOf(person, scene);
  if (login === null || !/^[\w-]+$/.test(login) || first === null) return [];
  return [{ file: `newcomer-${login}.png`, size, element: drawCard(person, first, scene) }];
}

interface FirstContribution {
  readonly project: string;
  readonly reference: string;
  readonly title: string;
}

function firstOf(person: Contributor, { section, draw, title }: Scene): FirstContribution | null {
  const key = contributorKey(person);
  for (const { project, pullRequests } of section?.projects ?? []) {
    const found = pullRequests.find(
      ({ firstContribution, contributors: [author] }) =>
        firstContribution && author !== undefined && contributorKey(author) === key,
    );
    if (found === undefined) continue;
    const reference = itemName(found);
    return { project: draw(project), reference, title: title(found.title) };
  }
  return null;
}

function drawCard(person: Contributor, first: FirstContribution, scene: Scene): PictureElement {
  const { palette, head, logo, words: say } = scene;
  const { header, badge, card } = palette;
  const view = scene.person(person);
  return drawGround(
    palette,
    { ...size, padding: `52px ${padding}px 56px`, alignItems: 'center' },
    1.5,
    row({ ...above, width: '100%' }, column({ flexGrow: 1 }, drawBrand(head, header, logo, 32))),
    row({ flexGrow: 1 }),
    row({ ...above }, drawPortrait(view, 336, badge.ground)),
    words(view.name, {
      ...above,
      marginTop: 32,
      // In one line, unless it takes two of small letters.
      fontSize: Math.max(48, Math.min(76, Math.floor((size.width - 2 * padding) / textWidth(view.name)))),
      lineHeight: 1.2,
      fontWeight: 700,
      color: header.text,
      textAlign: 'center',
      lineClamp: 2,
    }),
    words(say.firstContributionTo(first.project), {
      ...above,
      marginTop: 10,
      fontSize: 36,
      lineHeight: 1.4,
      color: header.muted,
      textAlign: 'center',
      lineClamp: 2,
    }),
    row({ flexGrow: 1 }),
    column(
      {
        ...above,
        width: '100%',
        padding: '32px 40px',
        gap: 8,
        borderRadius: 28,
        backgroundColor: card.ground,
      },
      line(first.reference, { fontSize: 28, lineHeight: 1.4, fontWeight: 700, color: card.accent }),
      words(withoutOrphan(first.title), { fontSize: 36, lineHeight: 1.4, color: card.text, lineClamp: 3 }),
    ),
  );
}
