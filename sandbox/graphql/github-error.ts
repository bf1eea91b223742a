// Errors as GitHub puts them into a GraphQL answer: with a type beside the message.
import type { GraphQLError, GraphQLFormattedError } from 'graphql';

/** `type` is GitHub's own word, such as `NOT_FOUND`. */
export class GitHubError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

/**
 * What a query asks for and the sandbox cannot answer, because nobody wrote it down or because the world does not know.
 * It fails the whole query: half an answer would look like a real one.
 */
export class Gap extends Error {}

export function gap(verb: 'model' | 'know', what: string): Gap {
  return new Gap(`Sandbox does not ${verb} ${what}`);
}

export interface FormattedError {
  readonly type?: string;
  readonly message: string;
  readonly path?: GraphQLFormattedError['path'];
  readonly locations?: GraphQLFormattedError['locations'];
}

export function formatError(error: GraphQLError): FormattedError {
  const type = error.originalError instanceof GitHubError ? { type: error.originalError.type } : {};
  return { ...type, ...error.toJSON() };
}
