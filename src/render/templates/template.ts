// A template: text with places for a view's fields, checked when it is loaded.
import type Handlebars from 'handlebars';
import handlebarsRuntime from 'handlebars/runtime.js';
import type { Language } from '../../words/languages.ts';
import { precompiled } from './precompiled.ts';
import { templateHelpers } from './template-helpers.ts';

/** @typeParam View the fields that it may name; all text in them is Markdown already */
export interface Template<View extends object> {
  readonly render: (view: View) => string;
}

/** Its types are empty, and it is the half of Handlebars that fills templates in. */
const runtime = handlebarsRuntime as unknown as Pick<typeof Handlebars, 'create'>;

/**
 * @param file the name to use in messages
 * @param example a view with one of everything
 * @throws Failure `template` naming file and line, if it is broken or names what is not there
 */
export async function loadTemplate<View extends object>(
  source: string,
  file: string,
  example: View,
  language: Language,
): Promise<Template<View>> {
  const compiled = precompiled.get(source);
  // An environment of its own: nothing that others register reaches it.
  const fill =
    compiled === undefined
      ? (await import('./compile-template.ts')).compileTemplate(source, file, example)
      : runtime.create().template<View>(compiled);
  const helpers = templateHelpers(language);
  return { render: (view) => fill(view, { helpers }) };
}
