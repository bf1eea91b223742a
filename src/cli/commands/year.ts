// `year`: a year in review as a post with its picture, made of the ledgers, into a folder.
import { dirname, posix } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { collectRecordedAvatars } from '../../collect/avatars/collect-recorded-avatars.ts';
import type { Config } from '../../config/config.ts';
import { loadConfig } from '../../config/load-config.ts';
import { writeFolder } from '../../local/write-folder.ts';
import type { Artifact } from '../../model/artifact.ts';
import { Failure } from '../../model/errors.ts';
import { tellOutcome } from '../../model/outcome.ts';
import { publishYear } from '../../publish/publish-year.ts';
import { peopleOnPicture } from '../../record/year-picture.ts';
import { reviewYear, type YearReview } from '../../record/year-review.ts';
import { makeYearPicture, type PictureFiles } from '../../render/pictures/make-pictures.ts';
import { renderYear, yearPath } from '../../render/post/render-year.ts';
import { wordsOf } from '../../words/languages.ts';
import type { Host } from '../host/host.ts';
import { addConfigFlag } from '../run/common-flags.ts';
import { apiUrls, collectingDeps, connect } from '../run/connect.ts';
import { describePlan } from '../run/describe-plan.ts';
import { addLedgersFlag, type LedgerFlags, loadLedgers } from '../run/load-ledgers.ts';
import { readLogo, readTemplates } from '../run/load-materials.ts';
import { wherePublished } from '../run/where-published.ts';

interface YearFlags extends LedgerFlags {
  readonly config: string;
  readonly out?: string;
  /** Commander's name for the lack of `--no-pictures`. */
  readonly pictures: boolean;
  readonly publish?: boolean;
  readonly dryRun?: boolean;
  readonly reopen?: boolean;
}

export function defineYear(command: Command, host: Host): void {
  addLedgersFlag(addConfigFlag(command))
    .argument('<year>', 'such as 2023', readYear)
    .option('--out <dir>', 'where to write (default: out/<year>)')
    .option('--no-pictures', 'leave the picture out')
    .option('--publish', 'open its draft pull request, or refresh it, as `publish` does for an edition')
    .option('--dry-run', 'with --publish: print what would be written to GitHub, and write nothing there')
    .option(
      '--reopen',
      'with --publish: refresh even if the pull request is closed, frozen or ready for review',
    )
    .action(async (year: number, flags: YearFlags) => {
      const config = await loadConfig(flags.config);
      const templates = await readTemplates(config, flags);
      const review = reviewYear(year, await loadLedgers(config, flags, host), config);
      if (review.editions.length === 0) {
        throw new Failure('year-without-ledgers', { year });
      }
      const folder = posix.dirname(yearPath(config, year));
      const pictures = flags.pictures
        ? await makeYearPicture(review, config, await readPictureFiles(review, config, flags, host), folder)
        : [];
      const post = renderYear(review, templates, config, flags.pictures);
      const out = flags.out ?? `out/${year}`;
      await writeFolder(out, [post, ...pictures]);
      host.stderr(`${year}, in ${review.editions.length} editions: ${out}/${post.path}\n`);
      if (flags.publish === true) await publish(review, [post, ...pictures], config, flags, host);
    });
}

/** @throws Failure `usage` if the configuration does not say where to publish */
async function publish(
  review: YearReview,
  artifacts: readonly Artifact[],
  config: Config,
  flags: YearFlags,
  host: Host,
): Promise<void> {
  const settings = wherePublished(config, flags.config);
  const { dryRun = false, reopen = false } = flags;
  const github = connect(config, flags, host);
  const published = await publishYear(review, artifacts, config, settings, github, { dryRun, reopen });
  if (dryRun) host.stdout(describePlan(published, host));
  const { outcome } = published;
  host.stderr(`${tellOutcome(outcome, wordsOf[config.language])}\n`);
  if (outcome.pullRequest !== null) host.stdout(`${outcome.pullRequest.url}\n`);
}

async function readPictureFiles(
  review: YearReview,
  config: Config,
  flags: YearFlags,
  host: Host,
): Promise<PictureFiles> {
  const logo = await readLogo(config, dirname(flags.config), host);
  // On another server, the same number is somebody else's.
  if (new URL(apiUrls(host).apiUrl).host !== 'api.github.com') return { logo, avatars: new Map() };
  const { avatarCache: cache, fetch, signal } = collectingDeps({ quiet: true }, host);
  const ids = peopleOnPicture(review, config.poster.limit.people).people.map(({ id }) => id);
  const { avatarHosts: hosts } = config.poster;
  return { logo, avatars: await collectRecordedAvatars(ids, { fetch, cache, hosts, signal }) };
}

/** @throws InvalidArgumentError, which Commander reports as a usage error */
function readYear(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A year has four digits.');
}
