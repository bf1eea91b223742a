// Text that a stranger wrote: a title, a name, a label, a line of an issue.

/**
 * Text from outside, carried unread until an encoder of the output's format turns it into a string.
 *
 * It deliberately refuses to become a string by itself (`${text}`, `text + ''`, a template's `{{text}}`),
 * so that forgetting the encoder is an error at once and never an injection later. JSON carries it as it is.
 */
export class UntrustedText {
  readonly raw: string;

  constructor(raw: string) {
    this.raw = raw;
  }

  toJSON(): string {
    return this.raw;
  }

  /** @throws TypeError always: choose an encoder (`markdownText`, `htmlText`, `pullRequestText`, `plainText`) instead. */
  toString(): never {
    throw new TypeError('Text from outside must pass an encoder before it becomes output');
  }
}

/** Marks a string as written by somebody else. */
export function untrusted(raw: string): UntrustedText {
  return new UntrustedText(raw);
}
