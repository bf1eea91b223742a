// Checks a template before it is used: every field that it names must exist, in every branch, whatever the week's data.
import Handlebars from 'handlebars';
import type {
  TemplateMistake,
  TemplateMistakeCode,
  TemplateMistakeData,
} from '../../words/template-words.ts';
import { helperNames } from './template-helpers.ts';

/** What `#each` says about its turn. */
const loopVariables = new Set(['index', 'first', 'last']);
const blocks = new Set(['if', 'unless', 'each', 'with']);

/** @param example a view with at least one of everything, as the template will be given */
export function checkTemplate(program: hbs.AST.Program, example: object): TemplateMistake[] {
  const check = new TemplateCheck(example);
  check.accept(program);
  return check.mistakes;
}

class TemplateCheck extends Handlebars.Visitor {
  readonly mistakes: TemplateMistake[] = [];
  /** What `{{name}}` is looked up in, innermost last; `../` goes back by one. `undefined` below something unknown. */
  readonly #scopes: unknown[];

  constructor(example: object) {
    super();
    this.#scopes = [example];
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    if (mustache.params.length > 0) {
      this.#helper(mustache, mustache.path, mustache.params);
    } else if (typeof this.#valueOf(mustache.path) === 'object') {
      this.#tell(mustache, 'not-one-value', { name: nameOf(mustache.path) });
    }
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.#helper(expression, expression.path, expression.params);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    const name = nameOf(block.path);
    const [subject] = block.params;
    if (!blocks.has(name) || subject === undefined || block.params.length > 1) {
      this.#tell(block, 'not-a-block', { name });
      return;
    }
    const value = this.#valueOf(subject);
    if (name === 'each' && value !== undefined && !Array.isArray(value)) {
      this.#tell(block, 'not-a-list', { name: nameOf(subject) });
      return;
    }
    if (block.program.blockParams !== undefined) {
      this.#tell(block, 'block-parameters', {});
      return;
    }
    const opens = name === 'each' || name === 'with';
    if (opens) this.#scopes.push(Array.isArray(value) ? value[0] : value);
    this.accept(block.program);
    if (opens) this.#scopes.pop();
    // Without an {{else}} there is none, whatever the types say.
    if (block.inverse !== undefined) this.accept(block.inverse);
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    this.#valueOf(path);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    this.#tell(partial, 'partial', {});
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    this.#tell(partial, 'partial', {});
  }

  override Decorator(decorator: hbs.AST.Decorator): void {
    this.#tell(decorator, 'decorator', {});
  }

  override DecoratorBlock(decorator: hbs.AST.DecoratorBlock): void {
    this.#tell(decorator, 'decorator', {});
  }

  #helper(node: hbs.AST.Node, path: hbs.AST.Expression, params: readonly hbs.AST.Expression[]): void {
    const name = nameOf(path);
    if (!helperNames.some((known) => known === name))
      this.#tell(node, 'no-helper', { name, known: helperNames });
    for (const param of params) this.accept(param);
  }

  #valueOf(expression: hbs.AST.Expression): unknown {
    if (!isPath(expression)) {
      this.accept(expression);
      return '';
    }
    if (expression.data) return this.#variable(expression);
    if (expression.depth >= this.#scopes.length) {
      this.#tell(expression, 'leads-out', { name: expression.original });
      return undefined;
    }
    return this.#follow(this.#scopes.at(-1 - expression.depth), expression.parts, expression);
  }

  /** `@first`, `@root.heading`. */
  #variable(path: hbs.AST.PathExpression): unknown {
    const [name, ...rest] = path.parts;
    if (name === 'root') return this.#follow(this.#scopes[0], rest, path);
    if (name === undefined || !loopVariables.has(name)) this.#tell(path, 'no-variable', { name: name ?? '' });
    return '';
  }

  #follow(from: unknown, parts: readonly string[], path: hbs.AST.PathExpression): unknown {
    let value = from;
    for (const part of parts) {
      if (value === undefined) return undefined;
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) {
        const known = typeof value === 'object' && value !== null ? Object.keys(value) : [];
        this.#tell(path, 'no-field', { field: part, known });
        return undefined;
      }
      value = Reflect.get(value, part);
    }
    return value;
  }

  #tell<Code extends TemplateMistakeCode>(
    { loc }: hbs.AST.Node,
    code: Code,
    data: TemplateMistakeData[Code],
  ): void {
    this.mistakes.push({ line: loc.start.line, tell: (words) => words[code](data) });
  }
}

function nameOf(expression: hbs.AST.Expression): string {
  return isPath(expression) ? expression.original : '';
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}
