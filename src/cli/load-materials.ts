// What a run renders with: templates, and the way to the poster's fonts.
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

/** An edition is not worth less for want of a logo: the poster goes without, and the run says so. */
async function readLogo(
  { poster }: Config,
  folder: string,
  host: Pick<Host, 'stderr'>,
): Promise<string | null> {
  try {
    return await loadLogo(poster.logo, folder);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    host.stderr(`${error.message}: the poster goes without. ${error.hint ?? ''}\n`);
    return null;
  }
}
