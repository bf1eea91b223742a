// Whose weekly it is, and in which language its editors are spoken to.
import type { Language } from '../words/languages.ts';
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
