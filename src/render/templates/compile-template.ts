// Checks and compiles a template. The standard ones are compiled when the program is built; this is for all others.
import Handlebars from 'handlebars';
import { Failure } from '../../model/errors.ts';
import { checkTemplate } from './check-template.ts';

/** `noEscape`: views hold Markdown, not text. */
const templateOptions = { strict: true, noEscape: true };

/** The standard one as JavaScript, for the build. */
export function precompileTemplate(source: string): string {
  return String(Handlebars.precompile(source, templateOptions));
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
): HandlebarsTemplateDelegate<View> {
  const program = parse(source, file);
  const mistakes = checkTemplate(program, example);
  if (mistakes.length > 0) throw new Failure('template-mistaken', { file, mistakes });
  return Handlebars.create().compile<View>(program, templateOptions);
}

function parse(source: string, file: string): hbs.AST.Program {
  try {
    return Handlebars.parse(source);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    const line = /line (\d+)/.exec(said)?.[1] ?? / - (\d+):\d+$/.exec(said)?.[1] ?? '1';
    throw new Failure('template-broken', { file, line, said: firstProblem(said) }, { cause });
  }
}

/** Handlebars draws the place with an arrow and lists its parser's tokens; the line number says enough. */
function firstProblem(message: string): string {
  const [first = '', ...rest] = message.split('\n');
  const got = /got '(.+)'$/.exec(rest.at(-1) ?? '')?.[1];
  return got === undefined ? first.replace(/ - \d+:\d+$/, '') : `unexpected ${got}`;
}
