// What GitHub refused to set at the pull request, by name: a later run tries these again, and nothing else.
import { percentDecode } from '../../text/percent-decode.ts';
import type { SettingName } from '../../words/desk-words.ts';

export interface Refused {
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  /** Logins, and teams as `organization/team`. */
  readonly reviewers: readonly string[];
}

export const nothingRefused: Refused = { labels: [], assignees: [], reviewers: [] };

export function settingsOf({ labels, reviewers, assignees }: Refused): SettingName[] {
  return [
    ...(labels.length > 0 ? (['labels'] as const) : []),
    ...(assignees.length > 0 ? (['assignees'] as const) : []),
    ...(reviewers.some((name) => !name.includes('/')) ? (['reviewers'] as const) : []),
    ...(reviewers.some((name) => name.includes('/')) ? (['teams'] as const) : []),
  ];
}

/** In a comment of HTML, whatever the names are: `labels=do-not-merge;reviewers=octo-user,octo-org%2Fweb`. */
export function writeRefused(refused: Refused): string {
  return kinds
    .filter((kind) => refused[kind].length > 0)
    .map((kind) => `${kind}=${refused[kind].map(encodeURIComponent).join()}`)
    .join(';');
}

export function readRefused(written: string): Refused {
  const read = new Map(written.split(';').map((one) => [one.replace(/=.*/, ''), one.replace(/^\w+=/, '')]));
  const names = (kind: keyof Refused) => (read.get(kind) ?? '').split(',').filter(Boolean).map(percentDecode);
  return { labels: names('labels'), assignees: names('assignees'), reviewers: names('reviewers') };
}

const kinds = ['labels', 'assignees', 'reviewers'] as const satisfies readonly (keyof Refused)[];
