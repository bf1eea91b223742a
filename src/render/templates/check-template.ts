// Checks a template before it is used: every field that it names must exist, in every branch, whatever the week's data.
import Handlebars from 'handlebars';
import { helperNames } from './template-helpers.ts';

export interface TemplateProblem {
  readonly line: number;
  readonly message: string;
}

/** What `#each` says about its turn. */
const loopVariables = new Set(['index', 'first', 'last']);
const blocks = new Set(['if', 'unless', 'each', 'with']);

/** @param example a view with at least one of everything, as the template will be given */
export function checkTemplate(program: hbs.AST.Program, example: object): TemplateProblem[] {
  const check = new TemplateCheck(example);
  check.accept(program);
  return check.problems;
}

class TemplateCheck extends Handlebars.Visitor {
  readonly problems: TemplateProblem[] = [];
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
      this.#tell(mustache, `${nameOf(mustache.path)} is not one value; use #each, or name a field of it`);
    }
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.#helper(expression, expression.path, expression.params);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    const name = nameOf(block.path);
    const [subject] = block.params;
    if (!blocks.has(name) || subject === undefined || block.params.length > 1) {
      this.#tell(block, `#${name} is not #if, #unless, #each or #with over one value`);
      return;
    }
    const value = this.#valueOf(subject);
    if (name === 'each' && value !== undefined && !Array.isArray(value)) {
      this.#tell(block, `${nameOf(subject)} is not a list`);
      return;
    }
    if (block.program.blockParams !== undefined) {
      this.#tell(block, 'as |name| is not supported; write this and ../');
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
    this.#tell(partial, 'a template stands alone: there are no partials');
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    this.#tell(partial, 'a template stands alone: there are no partials');
  }

  override Decorator(decorator: hbs.AST.Decorator): void {
    this.#tell(decorator, 'there are no decorators');
  }

  override DecoratorBlock(decorator: hbs.AST.DecoratorBlock): void {
    this.#tell(decorator, 'there are no decorators');
  }

  #helper(node: hbs.AST.Node, path: hbs.AST.Expression, params: readonly hbs.AST.Expression[]): void {
    const name = nameOf(path);
    if (!helperNames.some((known) => known === name))
      this.#tell(node, `there is no helper ${name}, only ${helperNames.join(' and ')}`);
    for (const param of params) this.accept(param);
  }

  #valueOf(expression: hbs.AST.Expression): unknown {
    if (!isPath(expression)) {
      this.accept(expression);
      return '';
    }
    if (expression.data) return this.#variable(expression);
    if (expression.depth >= this.#scopes.length) {
      this.#tell(expression, `${expression.original} leads out of the view`);
      return undefined;
    }
    return this.#follow(this.#scopes.at(-1 - expression.depth), expression.parts, expression);
  }

  /** `@first`, `@root.heading`. */
  #variable(path: hbs.AST.PathExpression): unknown {
    const [name, ...rest] = path.parts;
    if (name === 'root') return this.#follow(this.#scopes[0], rest, path);
    if (name === undefined || !loopVariables.has(name)) this.#tell(path, `there is no @${name}`);
    return '';
  }

  #follow(from: unknown, parts: readonly string[], path: hbs.AST.PathExpression): unknown {
    let value = from;
    for (const part of parts) {
      if (value === undefined) return undefined;
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) {
        const known = typeof value === 'object' && value !== null ? Object.keys(value) : [];
        this.#tell(
          path,
          `there is no field ${part}${known.length > 0 ? `, only ${known.join(', ')}` : ' in a single value'}`,
        );
        return undefined;
      }
      value = Reflect.get(value, part);
    }
    return value;
  }

  #tell({ loc }: hbs.AST.Node, message: string): void {
    this.problems.push({ line: loc.start.line, message });
  }
}

function nameOf(expression: hbs.AST.Expression): string {
  return isPath(expression) ? expression.original : 'this expression';
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}
