// The templates that a run renders with: the user's own, and ours for the rest.
import { dirname, join } from 'node:path';
import type { Config } from '../config/config.ts';
import { loadTemplates, type Templates } from '../render/load-templates.ts';
import type { CommonFlags } from './common-flags.ts';

/** @throws Failure `template` where one cannot be read or is broken */
export async function readTemplates(
  config: Config,
  { config: path }: Pick<CommonFlags, 'config'>,
): Promise<Templates> {
  const folder = config.templates === null ? null : join(dirname(path), config.templates);
  return loadTemplates({ language: config.language, folder });
}
