// What the sandbox was asked, for tests to look at.

/**
 * `operationName`, `query` and `variables` belong to GraphQL. `cost` is in points, `null` if nothing was charged.
 * `status` is `null` until the answer is sent, and for ever if the connection was dropped. The token is not kept.
 */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  /** With its `?`, or empty. */
  readonly search: string;
  readonly operationName: string | null;
  readonly query: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  cost: number | null;
  status: number | null;
}
