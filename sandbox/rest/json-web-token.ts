// The JSON web tokens with which a GitHub App shows who it is.
import { verify } from 'node:crypto';
import * as z from 'zod';
import type { AppSpec } from './settings.ts';

const header = z.object({ alg: z.literal('RS256') });
const claims = z.object({ iat: z.number(), exp: z.number(), iss: z.union([z.string(), z.number()]) });

/** GitHub takes no token that is good for longer. */
const longestLifeSeconds = 660;

export function looksLikeJsonWebToken(token: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token);
}

/** Whether a token is this App's. Whether it has expired by now is not asked: tests live in the past. */
export function isTokenOf(app: AppSpec, token: string): boolean {
  const [head = '', body = '', signature = ''] = token.split('.');
  const known = claims.safeParse(decoded(body));
  if (!header.safeParse(decoded(head)).success || !known.success) return false;
  const { iat, exp, iss } = known.data;
  if (String(iss) !== String(app.id) || exp - iat > longestLifeSeconds) return false;
  if (app.publicKey === undefined) return true;
  return verify(
    'RSA-SHA256',
    Buffer.from(`${head}.${body}`),
    app.publicKey,
    Buffer.from(signature, 'base64url'),
  );
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
