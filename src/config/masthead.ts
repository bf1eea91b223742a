// Whose weekly it is, and in which language its editors are spoken to.
import { parseDocument } from 'yaml';
import * as z from 'zod';
import { type Language, languages } from '../words/languages.ts';
import type { Config } from './config.ts';

export interface Masthead {
  /** `SOFA Weekly`. */
  readonly name: string;
  readonly language: Language;
}

/** For messages about a run whose configuration could not be read. */
export const unknownMasthead: Masthead = { name: 'SOFA Weekly', language: 'en' };

export function mastheadOf({
  post,
  language,
}: Pick<Config, 'language'> & { readonly post: Pick<Config['post'], 'name'> }): Masthead {
  return { name: post.name, language };
}

/** Of a configuration that may have mistakes: its editors are told of them in their language. What it does not say has its default. */
export function mastheadIn(source: string): Masthead {
  const { data } = leniently.safeParse(parseLeniently(source));
  return data === undefined ? unknownMasthead : { name: data.post.name, language: data.language };
}

const usualName = { name: unknownMasthead.name };
const leniently = z.object({
  language: z.enum(languages).catch('zh'),
  post: z.object({ name: z.string().min(1).catch(usualName.name) }).catch(usualName),
});

/** As much of it as the parser understands. */
function parseLeniently(source: string): unknown {
  try {
    return parseDocument(source).toJS();
  } catch {
    return null;
  }
}
