// An ordinary week's post, what an editor makes of it, and what `check` finds.
import { checkPost } from '../../src/check/check-post.ts';
import { composeFacts, type Facts, nothingAround, type Surroundings } from '../../src/check/facts/facts.ts';
import { fixPost } from '../../src/check/fix-post.ts';
import { readPost } from '../../src/check/post/read-post.ts';
import type { Finding } from '../../src/check/rule.ts';
import type { WrittenConfig } from '../../src/config/written-config.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { renderPost } from '../../src/render/post/render-post.ts';
import { loadTemplates } from '../../src/render/templates/load-templates.ts';
import { composeDocument } from '../../src/sections/compose-document.ts';
import { aConfig } from '../builders/config.ts';
import { weekConfig } from '../render/weeks.ts';

const templates = {
  zh: await loadTemplates({ language: 'zh', folder: null }),
  en: await loadTemplates({ language: 'en', folder: null }),
};

export interface Week {
  readonly post: string;
  readonly facts: Facts;
}

/** The post that the program makes of a snapshot, and the facts that it is compared with. */
export function aWeek(
  snapshot: Snapshot,
  written: Partial<WrittenConfig> = {},
  around: Partial<Surroundings> = {},
): Week {
  const config = aConfig({ ...weekConfig, ...written });
  const { content } = renderPost(composeDocument(snapshot, config), templates[config.language], config);
  if (typeof content !== 'string') throw new Error('A post is text');
  return { post: content, facts: composeFacts(snapshot, config, { ...nothingAround, ...around }) };
}

export function findIn(text: string, facts: Facts, path: string | null = null): Finding[] {
  return checkPost(readPost(text, path, facts.headings), facts);
}

/** What is found besides the places that wait for an editor: `count error 60`. */
export function brief(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ rule }) => rule !== 'editor-place')
    .map(({ rule, severity, told }) => `${rule} ${severity} ${told.code}`);
}

export function mended(text: string, facts: Facts): string {
  return fixPost(text, findIn(text, facts)).text;
}
