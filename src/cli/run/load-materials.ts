// What a run renders with: templates, logo, and a function that draws the poster.
import { dirname, join } from 'node:path';
import type { Config } from '../../config/config.ts';
import { Failure } from '../../model/errors.ts';
import type { MakePictures } from '../../render/pictures/make-pictures.ts';
import type { Materials } from '../../render/render-artifacts.ts';
import { loadTemplates, type Templates } from '../../render/templates/load-templates.ts';
import type { Host } from '../host/host.ts';
import type { CommonFlags } from './common-flags.ts';

/** What draws, and the fonts and the renderer that it takes, is loaded when there is something to draw. */
const makePictures: MakePictures = async (...given) =>
  (await import('../../render/pictures/make-pictures.ts')).makePictures(...given);

/** The post is the same: it names the pictures that another run draws. */
export const noPictures: MakePictures = async () => [];

/** @throws Failure `template` if a template cannot be read or is broken */
export async function loadMaterials(
  config: Config,
  flags: Pick<CommonFlags, 'config'>,
  host: Pick<Host, 'stderr'>,
  make: MakePictures = makePictures,
): Promise<Materials> {
  const [templates, logo] = await Promise.all([
    readTemplates(config, flags),
    make === noPictures ? null : readLogo(config, dirname(flags.config), host),
  ]);
  return {
    templates,
    makePictures: (document, avatars, postPath) => make(document, config, { logo, avatars }, postPath),
  };
}

/** A missing logo does not stop a run: the poster is drawn without it, and a message says so. */
export async function readLogo(
  { poster }: Config,
  folder: string,
  host: Pick<Host, 'stderr'>,
): Promise<string | null> {
  try {
    const { loadLogo } = await import('../../render/pictures/load-logo.ts');
    return await loadLogo(poster.logo, folder);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    host.stderr(`${error.message}; the poster is drawn without a logo. ${error.hint ?? ''}\n`);
    return null;
  }
}

/** @throws Failure `template` if one cannot be read or is broken */
export async function readTemplates(
  config: Config,
  { config: path }: Pick<CommonFlags, 'config'>,
): Promise<Templates> {
  const folder = config.templates === null ? null : join(dirname(path), config.templates);
  return loadTemplates({ language: config.language, folder });
}
