// A snapshot → the post as it is really rendered: our composing, our templates, both languages.
import { readFileSync } from 'node:fs';
import type { Config } from '../../../src/config/config.ts';
import { parseConfig } from '../../../src/config/load-config.ts';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import { renderPost } from '../../../src/render/post/render-post.ts';
import { loadTemplates } from '../../../src/render/templates/load-templates.ts';
import { composeDocument } from '../../../src/sections/compose-document.ts';
import { aConfig } from '../../builders/config.ts';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** `community` is SOFAStack's own configuration; `plain` leaves everything out that can be left out: no banner, no footer, no projects. */
export const setups = ['community', 'plain'] as const;
export type Setup = (typeof setups)[number];

const templates = {
  zh: await loadTemplates({ language: 'zh', folder: null }),
  en: await loadTemplates({ language: 'en', folder: null }),
};
const written = readFileSync(new URL('../../../config/sofa-weekly.yml', import.meta.url), 'utf8');

export function configOf(setup: Setup, language: Language): Config {
  return setup === 'plain'
    ? aConfig({ language })
    : parseConfig(written.replace(/^language: zh$/m, `language: ${language}`), 'the community');
}

const configs = new Map(
  setups.flatMap((setup) =>
    languages.map((language) => [`${setup} ${language}`, configOf(setup, language)] as const),
  ),
);

/** @param banner another picture at the top than the configured one: something that stands in every edition changes */
export function renderOf(
  snapshot: Snapshot,
  setup: Setup,
  language: Language,
  banner: string | null = null,
): string {
  const config = configs.get(`${setup} ${language}`);
  if (config === undefined) throw new Error(`There is no configuration ${setup} in ${language}`);
  const shown = banner === null ? config : { ...config, post: { ...config.post, banner } };
  const { content } = renderPost(composeDocument(snapshot, shown), templates[language], shown);
  if (typeof content !== 'string') throw new Error('A post is text');
  return content;
}
