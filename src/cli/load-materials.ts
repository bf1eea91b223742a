// What a run renders with: templates, logo, and a function that draws the poster.
import { dirname } from 'node:path';
import type { Config } from '../config/config.ts';
import { Failure } from '../model/errors.ts';
import { loadLogo } from '../render/poster/load-logo.ts';
import { type MakePoster, makePoster } from '../render/poster/make-poster.ts';
import type { Materials } from '../render/render-artifacts.ts';
import type { CommonFlags } from './common-flags.ts';
import type { Host } from './host.ts';
import { readTemplates } from './read-templates.ts';

/** @throws Failure `template` where a template cannot be read or is broken */
export async function loadMaterials(
  config: Config,
  flags: Pick<CommonFlags, 'config'>,
  host: Pick<Host, 'stderr'>,
  make: MakePoster = makePoster,
): Promise<Materials> {
  const [templates, logo] = await Promise.all([
    readTemplates(config, flags),
    readLogo(config, dirname(flags.config), host),
  ]);
  return {
    templates,
    makePoster: (document, avatars, postPath) => make(document, config, { logo, avatars }, postPath),
  };
}

/** A missing logo does not stop a run: the poster is drawn without it, and a message says so. */
async function readLogo(
  { poster }: Config,
  folder: string,
  host: Pick<Host, 'stderr'>,
): Promise<string | null> {
  try {
    return await loadLogo(poster.logo, folder);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    host.stderr(`${error.message}; the poster is drawn without a logo. ${error.hint ?? ''}\n`);
    return null;
  }
}
