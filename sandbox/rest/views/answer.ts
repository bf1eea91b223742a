// The shapes of GitHub's answers, by its own description. The views hold themselves to these names and types.
import type { RestEndpointMethodTypes } from '@octokit/rest';

type Groups = RestEndpointMethodTypes;

/** The answer of one endpoint. */
export type Answer<
  Group extends keyof Groups,
  Method extends keyof Groups[Group],
> = Groups[Group][Method] extends { response: { data: infer Data } } ? Data : never;

/** Some of an answer: the sandbox sends what it knows, and nothing that it does not. */
export type Part<T> = T extends readonly (infer Item)[]
  ? readonly Part<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: Part<T[Key]> | undefined }
    : T;
