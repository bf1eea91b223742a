// The reasons why a run cannot give a trustworthy edition. Nothing is published after one of these.

/**
 * Every exit code and what it means, as `--help` and README.md list them. `again`: the same run may succeed later, without anybody
 * changing something; the daemon tries it again.
 */
export const exits = {
  done: { code: 0, again: false, meaning: 'done' },
  bug: { code: 1, again: true, meaning: 'a bug' },
  usage: {
    code: 2,
    again: false,
    meaning: 'a mistake in the flags or the configuration, or a window in the future',
  },
  permission: { code: 3, again: false, meaning: 'a token that is missing, bad or not let in' },
  unavailable: { code: 4, again: true, meaning: 'GitHub is unavailable, or its rate limit is used up' },
  incomplete: { code: 5, again: true, meaning: 'an answer of GitHub that is not complete' },
  snapshot: { code: 6, again: false, meaning: 'an invalid snapshot' },
  template: { code: 7, again: false, meaning: 'a broken template' },
  conflict: { code: 8, again: true, meaning: 'a branch that somebody else keeps moving' },
  problems: { code: 9, again: false, meaning: 'errors in a post that was checked' },
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
