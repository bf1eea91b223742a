// The findings of `check` as annotations on the lines of a pull request.
import type { Host } from '../host/host.ts';
import { type Annotation, formatAnnotation } from './workflow-command.ts';

/** GitHub shows ten annotations of a kind for each step and drops the others. */
const mostOfAKind = 10;

/** Does nothing outside of Actions. @param more says how many of a kind are only in the log */
export function annotateFindings(
  annotations: readonly Annotation[],
  more: (count: number) => string,
  host: Host,
): void {
  if (host.env.GITHUB_ACTIONS !== 'true') return;
  for (const level of ['error', 'warning', 'notice'] as const) {
    const all = annotations.filter((one) => one.level === level);
    const shown = all.length > mostOfAKind ? all.slice(0, mostOfAKind - 1) : all;
    const rest = all.length - shown.length;
    const last: readonly Annotation[] = rest === 0 ? [] : [{ level, message: more(rest) }];
    for (const annotation of [...shown, ...last]) host.stderr(`${formatAnnotation(annotation)}\n`);
  }
}
