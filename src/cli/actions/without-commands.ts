// Text that others had a hand in, for a log.
import { randomUUID } from 'node:crypto';
import type { Host } from '../host.ts';

/** Wraps the text so that GitHub Actions takes no line of it for a command. Elsewhere the text is returned as it is. */
export function withoutCommands(text: string, { env }: Pick<Host, 'env'>): string {
  if (env.GITHUB_ACTIONS !== 'true') return text;
  const end = randomUUID();
  return `::stop-commands::${end}\n${text.replace(/\n?$/, '\n')}::${end}::\n`;
}
