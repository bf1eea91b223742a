// The reasons why a run cannot give a trustworthy edition. Nothing is published after one of these.

/** The exit code of each kind of failure. README.md explains them to users, under "Commands". */
export const exitCodes = {
  done: 0,
  bug: 1,
  usage: 2,
  permission: 3,
  unavailable: 4,
  incomplete: 5,
  snapshot: 6,
  template: 7,
  conflict: 8,
  problems: 9,
} as const;

export type FailureKind = Exclude<keyof typeof exitCodes, 'done' | 'bug'>;

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
    return exitCodes[this.kind];
  }
}
