// The end of a command that has said all there is to say, and whose exit code is not 0.

/** Thrown to end a command; nothing is printed for it. */
export class ExitCode extends Error {
  override readonly name = 'ExitCode';
  readonly code: number;

  constructor(code: number) {
    super(`exit code ${code}`);
    this.code = code;
  }
}
