// The reasons why a run cannot give a trustworthy edition. Nothing is published after one of these.

/** Every exit code and what it means, as `--help` and README.md list them. */
export const exits = {
  done: { code: 0, meaning: 'done' },
  bug: { code: 1, meaning: 'a bug' },
  usage: { code: 2, meaning: 'a mistake in the flags or the configuration, or a window in the future' },
  permission: { code: 3, meaning: 'a token that is missing, bad or not let in' },
  unavailable: { code: 4, meaning: 'GitHub is unavailable, or its rate limit is used up' },
  incomplete: { code: 5, meaning: 'an answer of GitHub that is not complete' },
  snapshot: { code: 6, meaning: 'an invalid snapshot' },
  template: { code: 7, meaning: 'a broken template' },
  conflict: { code: 8, meaning: 'a branch that somebody else keeps moving' },
  problems: { code: 9, meaning: 'errors in a post that was checked' },
} as const;

export type FailureKind = Exclude<keyof typeof exits, 'done' | 'bug'>;

/** A failure that the person at the other end can do something about. `message` is one sentence; `hint` says what to do. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly kind: FailureKind;
  readonly hint: string | null;

  constructor(kind: FailureKind, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = kind;
    this.hint = options.hint ?? null;
  }

  get exitCode(): number {
    return exits[this.kind].code;
  }
}
