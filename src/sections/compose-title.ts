// The post's title: the weekly's name, and what the sections have to tell.
import { localTime } from '../model/calendar.ts';
import type { AnnouncedRelease, ContributionsSection, Section } from '../model/document.ts';
import type { Edition } from '../model/edition.ts';
import { cleanText } from '../text/clean-text.ts';
import { type UntrustedText, untrusted } from '../text/untrusted-text.ts';
import type { Phrases } from '../words/words.ts';

/** A title is read in a list of titles: it names this many releases. */
const mostReleases = 2;

/** Releases first, then meetings, then contributions, as the published titles have it; the date in a week without news. */
export function composeTitle(
  name: string,
  sections: readonly Section[],
  { publishesAt, timeZone }: Edition,
  phrases: Phrases,
): UntrustedText {
  const parts = [
    ...releaseParts(sections, phrases),
    ...meetingParts(sections, phrases),
    ...(sections.some((section) => section.id === 'contributions' && hasContributions(section))
      ? [phrases.contributions]
      : []),
  ];
  return untrusted(phrases.title(name, parts, localTime(publishesAt, timeZone)));
}

function releaseParts(sections: readonly Section[], phrases: Phrases): string[] {
  const releases = sections.flatMap((section) => (section.id === 'releases' ? section.releases : []));
  if (releases.length === 0) return [];
  const named = releases.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostReleases);
  return [
    phrases.released(
      named.map(({ product, version }, n) => {
        const again = n > 0 && named[n - 1]?.product === product;
        return `${again ? '' : `${product} `}${cleanText(version)}`;
      }),
      releases.length > named.length,
    ),
  ];
}

function meetingParts(sections: readonly Section[], phrases: Phrases): string[] {
  const projectsOf = (id: Section['id']) =>
    sections.flatMap((section) =>
      (section.id === 'meeting-recap' || section.id === 'meeting-preview') && section.id === id
        ? section.meetings.map(({ project }) => project)
        : [],
    );
  const held = new Set(projectsOf('meeting-recap'));
  const coming = new Set(projectsOf('meeting-preview'));
  return [...new Set([...held, ...coming])].map((project) => {
    if (held.has(project) && coming.has(project)) return phrases.recapAndPreview(project);
    return held.has(project) ? phrases.recap(project) : phrases.preview(project);
  });
}

/** Final versions before others, projects before their lesser repositories. */
function rank({ prerelease, product, project }: AnnouncedRelease): number {
  return (prerelease ? 2 : 0) + (product === project ? 0 : 1);
}

function hasContributions({ totals }: ContributionsSection): boolean {
  return totals.contributors > 0;
}
