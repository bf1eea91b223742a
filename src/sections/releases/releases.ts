// The releases section (版本发布).
import { cleanText } from '../../text/clean-text.ts';
import type { SectionKind } from '../section.ts';
import { composeReleases } from './compose-releases.ts';
import { type AnnouncedRelease, nameAlone, type ReleasesSection } from './releases-section.ts';
import { type ReleasesView, releasesView } from './releases-view.ts';

/** A title is read in a list of titles: it names this many releases. */
const mostInTitle = 2;

export const releases: SectionKind<'releases', ReleasesSection, ReleasesView> = {
  id: 'releases',
  compose: composeReleases,
  view: releasesView,
  example: {
    heading: '本周版本发布',
    releases: [
      {
        product: 'SOFARPC',
        version: '5.10.0',
        prerelease: true,
        highlights: ['What is new [#12](https://github.com/sofastack/sofa-rpc/pull/12)'],
        omitted: 3,
        page: '[https://github.com/sofastack/sofa-rpc/releases](https://github.com/sofastack/sofa-rpc/releases)',
        changes:
          '[https://github.com/sofastack/sofa-rpc/compare/a...b](https://github.com/sofastack/sofa-rpc/compare/a...b)',
      },
    ],
  },
  isNews: (section) => section.releases.length > 0,
  counts: (section) => ({ releases: section?.releases.length ?? 0 }),
  headlines: {
    rank: 1,
    compose(section, words) {
      const stable = section.releases.filter(({ prerelease }) => !prerelease);
      if (stable.length === 0) return [];
      const named = stable.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostInTitle);
      const names = named.map((release, at) => {
        const again = at > 0 && named[at - 1]?.product === release.product;
        return `${again ? '' : `${nameAlone(release)} `}${cleanText(release.version)}`;
      });
      return [words.releases.headline(names, stable.length > named.length)];
    },
  },
};

/** Projects before their lesser repositories. */
function rank({ product, project }: AnnouncedRelease): number {
  return product === project ? 0 : 1;
}
