// Text for a log that others had a hand in.
import { randomUUID } from 'node:crypto';
import type { Host } from '../host.ts';

/** In GitHub Actions no line of the text is taken for a command, whatever it begins with; elsewhere it is the text itself. */
export function withoutCommands(text: string, { env }: Pick<Host, 'env'>): string {
  if (env.GITHUB_ACTIONS !== 'true') return text;
  const end = randomUUID();
  return `::stop-commands::${end}\n${text.replace(/\n?$/, '\n')}::${end}::\n`;
}
