// Queries that ask for several things of one kind at once, each under an alias with a number: `r0`, `r1`…
import * as z from 'zod';

/** An answer by alias: what stands under `r0`, `r1`… as a list; `null` if there is nothing. */
export function aliased<Shape extends z.ZodType>(letter: string, count: number, shape: Shape) {
  return z
    .object(Object.fromEntries(Array.from({ length: count }, (_, n) => [`${letter}${n}`, shape.nullish()])))
    .transform((answer) => Array.from({ length: count }, (_, n) => answer[`${letter}${n}`] ?? null));
}

/** One piece of a query for each of `count` things. */
export function numbered(count: number, piece: (n: number) => string): string[] {
  return Array.from({ length: count }, (_, n) => piece(n));
}

/** Declares the variables that {@link repositoryVariables} fills: `$owner0: String!, $name0: String!`… */
export function declareRepositories(count: number): string[] {
  return numbered(count, (n) => `$owner${n}: String!, $name${n}: String!`);
}

/** `r0: repository(…) { fields }`; `fields` are GraphQL. */
export function repositoryField(n: number, fields: string): string {
  return `r${n}: repository(owner: $owner${n}, name: $name${n}) { ${fields} }`;
}

/** The variables `owner0`, `name0`… for repositories named `owner/name`. */
export function repositoryVariables(repositories: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    repositories.flatMap((repository, n) => {
      const { owner, name } = ownerAndName(repository);
      return [
        [`owner${n}`, owner],
        [`name${n}`, name],
      ];
    }),
  );
}

/** `owner/name` in its two parts. */
export function ownerAndName(repository: string): { owner: string; name: string } {
  const [owner = '', name = ''] = repository.split('/');
  return { owner, name };
}

/** The parameters for `owner/name`. */
export function ownerAndRepo(repository: string): { owner: string; repo: string } {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo };
}
