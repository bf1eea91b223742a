// `report-run`: opens an issue when the weekly run fails, and closes it when a run succeeds.
import { type Command, Option } from 'commander';
import * as z from 'zod';
import { openLabelledIssues } from '../../github/rest/issues.ts';
import { type DescribedFailure, describedFailureSchema } from '../../model/describe-failure.ts';
import { Failure } from '../../model/errors.ts';
import { repositoryName } from '../../model/scalars.ts';
import { failedRunLabel, jobResults } from '../failed-run/failed-run-issue.ts';
import { reportFailedRun, reportGoodRun } from '../failed-run/update-issue.ts';
import type { Host } from '../host/host.ts';
import type { OutputFlags } from '../run/common-flags.ts';
import { connect } from '../run/connect.ts';

interface ReportRunFlags extends OutputFlags {
  readonly result: (typeof jobResults)[number];
  readonly failure?: string;
}

/** The variables that GitHub Actions sets for every job. */
const workflowRun = z.object({
  GITHUB_REPOSITORY: repositoryName,
  GITHUB_RUN_ID: z.string().regex(/^\d+$/),
  GITHUB_SERVER_URL: z.url({ protocol: /^https?$/ }),
  GITHUB_WORKFLOW_REF: z.string(),
});

export function defineReportRun(command: Command, host: Host): void {
  command
    .addOption(new Option('--result <result>', 'how the run ended').choices(jobResults).makeOptionMandatory())
    .option('--failure <json>', 'the output `failure` of the run')
    .option('--verbose', 'print more')
    .action(async (flags: ReportRunFlags) => {
      host.stderr(`${await reportRun(flags, host)}\n`);
    });
}

async function reportRun(flags: ReportRunFlags, host: Host): Promise<string> {
  const run = readWorkflowRun(host);
  // A person who cancelled a run knows about it.
  if (flags.result === 'cancelled' || flags.result === 'skipped')
    return `The run was ${flags.result}: nothing to report.`;
  const github = connect({ github: { interval: 1000, concurrency: 1 } }, flags, host);
  const issues = openLabelledIssues(github.call, run.repository, failedRunLabel);
  if (flags.result === 'success') return reportGoodRun(issues, run.url);
  return reportFailedRun(issues, { ...run, at: host.now(), failure: readFailure(flags.failure) });
}

function readWorkflowRun({ env }: Host) {
  const read = workflowRun.safeParse(env);
  if (!read.success) {
    throw new Failure('only-in-actions', {});
  }
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_WORKFLOW_REF: ref } = read.data;
  const actions = `${read.data.GITHUB_SERVER_URL.replace(/\/+$/, '')}/${repository}/actions`;
  const [, file] = /\/([\w.-]+\.ya?ml)@/.exec(ref) ?? [];
  return {
    repository,
    url: `${actions}/runs/${id}`,
    workflowUrl: file === undefined ? actions : `${actions}/workflows/${file}`,
  };
}

/** `null` if the output is missing or damaged: the failed run is reported all the same. */
function readFailure(text: string | undefined): DescribedFailure | null {
  try {
    return describedFailureSchema.parse(JSON.parse(text ?? ''));
  } catch {
    return null;
  }
}
