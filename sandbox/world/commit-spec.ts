// How commits are asked for when a world is made.

/** An account by its login, or somebody whom only Git knows (`login: null`). `email`: an address made up from the name unless told. */
export type PersonSpec =
  | string
  | { readonly login: string | null; readonly name?: string | null; readonly email?: string };

/**
 * A commit on `branch` (the default one), pushed without a pull request. `files`: path → text, `null` to delete.
 * `isMerge` gives it a second parent, which the world does not know.
 */
export interface CommitSpec {
  readonly repository: string;
  readonly branch?: string;
  readonly oid?: string;
  readonly message?: string;
  readonly author?: PersonSpec;
  readonly coAuthors?: readonly PersonSpec[];
  readonly committedAt?: string;
  readonly files?: Readonly<Record<string, string | null>>;
  readonly isMerge?: boolean;
  readonly isMadeOnWeb?: boolean;
}
