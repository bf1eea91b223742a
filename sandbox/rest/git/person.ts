// Who made a commit and when, as Git writes it down: `Octo User <address> 1684458000 +0800`.

/** `seconds` since 1970 in UTC; `offset` is the person's own, `+0800`. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly seconds: number;
  readonly offset: string;
}

export interface Identity {
  readonly name: string;
  readonly email: string;
}

/** @param iso with `Z` or an offset, which Git keeps */
export function personAt({ name, email }: Identity, iso: string): Person {
  const offset = /[+-]\d{2}:?\d{2}$/.exec(iso)?.[0].replace(':', '') ?? '+0000';
  return { name: cleaned(name), email: cleaned(email), seconds: Math.floor(Date.parse(iso) / 1_000), offset };
}

export function writePerson({ name, email, seconds, offset }: Person): string {
  return `${name} <${email}> ${seconds} ${offset}`;
}

/** The moment in UTC, as the API writes it. */
export function dateOf({ seconds }: Person): string {
  return new Date(seconds * 1_000).toISOString().replace('.000Z', 'Z');
}

/** These characters delimit a person in a commit, so Git leaves them out. */
function cleaned(text: string): string {
  return text.replace(/[<>\n\0]/g, '').trim();
}
