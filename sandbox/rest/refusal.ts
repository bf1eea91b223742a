// What GitHub answers instead of doing what it was asked.

/** One of the reasons in a "Validation Failed". */
export interface Fault {
  readonly resource: string;
  readonly code: string;
  readonly field?: string;
  readonly message?: string;
  readonly value?: unknown;
}

/** Thrown anywhere below an endpoint; the router adds the endpoint's documentation and sends it. */
export class Refusal extends Error {
  readonly status: number;
  readonly faults: readonly (Fault | string)[];
  readonly headers: Readonly<Record<string, string>>;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    message: string,
    { faults = [], headers = {}, extra = {} }: Partial<Pick<Refusal, 'faults' | 'headers' | 'extra'>> = {},
  ) {
    super(message);
    this.status = status;
    this.faults = faults;
    this.headers = headers;
    this.extra = extra;
  }
}

export function notFound(message = 'Not Found'): Refusal {
  return new Refusal(404, message);
}

export function forbidden(message: string, headers: Readonly<Record<string, string>> = {}): Refusal {
  return new Refusal(403, message, { headers });
}

export function unprocessable(message: string): Refusal {
  return new Refusal(422, message);
}

export function invalid(...faults: readonly Fault[]): Refusal {
  return new Refusal(422, 'Validation Failed', { faults });
}
