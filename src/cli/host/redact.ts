// Masks secrets in text that people will see: those in the environment, and anything that looks like a secret of GitHub's.
import type { Host } from './host.ts';

export type Redact = (text: string) => string;

const mask = '***';

/** Tokens of every kind, an App's key, what an App signs with it, and the header that carries any of them. */
const looksSecret = [
  /\b(?:gh[a-z]_|github_pat_)[\w.-]{6,}/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  /\beyJ[\w-]{6,}\.[\w-]{6,}\.[\w-]{6,}/g,
];
const authorization = /(\bauthorization["'\\]*\s*[:=,]\s*["'\\]*(?:bearer |token |basic )?)[^\s"'\\,\]}]+/gi;

/** Shorter values are not tokens, and masking them would make ordinary text unreadable. */
const shortestSecret = 8;
/** Each line of a key is masked on its own too: a message may quote only some lines, or join them differently. */
const shortestKeyLine = 16;

export function createRedact(env: Host['env']): Redact {
  const key = env.GITHUB_APP_PRIVATE_KEY ?? '';
  const token = env.GITHUB_TOKEN ?? '';
  const keyLines = key.split(/\\n|\s+/).filter((line) => line.length >= shortestKeyLine);
  const secrets = [token, token.trim(), key, ...keyLines].filter((secret) => secret.length >= shortestSecret);
  const known = secrets.flatMap((secret) => [secret, encodeURIComponent(secret), jsonText(secret)]);
  // The longest first: masking a secret that is part of another would leave the rest of that one visible.
  const longestFirst = [...new Set(known)].toSorted((a, b) => b.length - a.length);
  return (text) => {
    let shown = text;
    for (const secret of longestFirst) shown = shown.replaceAll(secret, mask);
    for (const pattern of looksSecret) shown = shown.replace(pattern, mask);
    return shown.replace(authorization, (_whole, before: string) => before + mask);
  };
}

function jsonText(secret: string): string {
  return JSON.stringify(secret).slice(1, -1);
}
