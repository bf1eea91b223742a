// A command that has said all there is to say, and whose exit code is not 0.

/** Thrown to end a command; nothing is printed for it. */
export class Ended extends Error {
  override readonly name = 'Ended';
  readonly exitCode: number;

  constructor(exitCode: number) {
    super(`ended with exit code ${exitCode}`);
    this.exitCode = exitCode;
  }
}
