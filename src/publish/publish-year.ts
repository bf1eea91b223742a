// A year in review → its draft pull request, made and refreshed the way an edition's is.
import { createHash } from 'node:crypto';
import type { Config, PublishConfig } from '../config/config.ts';
import type { GitHub } from '../github/client.ts';
import type { Artifact } from '../model/artifact.ts';
import type { YearReview } from '../record/year-review.ts';
import { wordsOf } from '../words/languages.ts';
import { composeYearBody } from './description/compose-year-body.ts';
import { openPlace } from './open-place.ts';
import { publishFiles } from './publish-files.ts';
import type { Published } from './publish-request.ts';
import { readSigner } from './read-signer.ts';

/**
 * The year stands in the place of an edition's date: in the name of the branch and in the commits. It has no ledger, for its editions
 * have theirs.
 *
 * @param artifacts its post, and its picture if there is one
 */
export async function publishYear(
  review: YearReview,
  artifacts: readonly Artifact[],
  config: Config,
  settings: PublishConfig,
  github: GitHub,
  options: { readonly dryRun: boolean; readonly reopen: boolean },
): Promise<Published> {
  const year = String(review.year);
  const paths = artifacts.map(({ path }) => path);
  const { publication } = await openPlace(github, settings, `${settings.branchPrefix}${year}`, paths, []);
  return publishFiles({
    ...options,
    publication,
    record: async () => null,
    name: config.post.name,
    edition: year,
    snapshot: createHash('sha256').update(JSON.stringify(review)).digest('hex'),
    artifacts,
    signer: await readSigner(settings, github),
    title: wordsOf[config.language].record.yearTitle(config.post.name, review.year),
    labels: settings.labels,
    reviewers: settings.reviewers,
    assignees: settings.assignees,
    describe: ({ plan, state, existing }) =>
      composeYearBody(
        {
          review,
          plan,
          state,
          pageUrl: (path, line) => publication.lineUrl(state.head, path, line),
          pictureUrl: (path) => publication.fileUrl(state.head, path),
        },
        config,
        existing,
      ),
  });
}
