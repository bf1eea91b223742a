// A template: text with places for a view's fields, checked when it is loaded.
import Handlebars from 'handlebars';
import { Failure } from '../../model/errors.ts';
import type { Language } from '../../words/languages.ts';
import { checkTemplate } from './check-template.ts';
import { templateHelpers } from './template-helpers.ts';

/** @typeParam View the fields that it may name; all text in them is Markdown already */
export interface Template<View extends object> {
  readonly render: (view: View) => string;
}

/**
 * @param file the name to use in messages
 * @param example a view with one of everything
 * @throws Failure `template` naming file and line, if it is broken or names what is not there
 */
export function compileTemplate<View extends object>(
  source: string,
  file: string,
  example: View,
  language: Language,
): Template<View> {
  const program = parse(source, file);
  const [problem, ...others] = checkTemplate(program, example);
  if (problem !== undefined) {
    const more = others.map(({ line, message }) => `\n  ${file}:${line}: ${message}`).join('');
    throw new Failure('template', `${file}:${problem.line}: ${problem.message}${more}`, {
      hint: 'Compare it with the template of the same name that comes with sofa-weekly.',
    });
  }
  // An environment of its own: nothing that others register reaches it. `noEscape`: views hold Markdown, not text.
  const environment = Handlebars.create();
  for (const [name, helper] of Object.entries(templateHelpers(language)))
    environment.registerHelper(name, helper);
  const fill = environment.compile<View>(source, { strict: true, noEscape: true });
  return { render: (view) => fill(view) };
}

function parse(source: string, file: string): hbs.AST.Program {
  try {
    return Handlebars.parse(source);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    const line = /line (\d+)/.exec(said)?.[1] ?? / - (\d+):\d+$/.exec(said)?.[1] ?? '1';
    throw new Failure('template', `${file}:${line}: the template is broken: ${firstProblem(said)}`, {
      hint: 'Every {{#…}} needs its {{/…}}, and every {{ its }}.',
      cause,
    });
  }
}

/** Handlebars draws the place with an arrow and lists its parser's tokens; the line number says enough. */
function firstProblem(message: string): string {
  const [first = '', ...rest] = message.split('\n');
  const got = /got '(.+)'$/.exec(rest.at(-1) ?? '')?.[1];
  return got === undefined ? first.replace(/ - \d+:\d+$/, '') : `unexpected ${got}`;
}
