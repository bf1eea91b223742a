// What a dry run prints: what would be written, and the description that the pull request would have.
import { printPlan } from '../../publish/plan/print-plan.ts';
import type { Published } from '../../publish/publish-request.ts';
import { withoutCommands } from '../actions/workflow-command.ts';
import type { Host } from '../host/host.ts';

export function describePlan({ plan, body, outcome }: Published, host: Host): string {
  const shown = printPlan(plan, outcome.branch);
  return withoutCommands(
    body === null ? shown : `${shown}\nThe pull request's description:\n\n${body}\n`,
    host,
  );
}
