// Secrets do not reach what people see, however they are written.
import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRedact } from '../../../src/cli/host/redact.ts';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const keyLines = privateKey.split('\n').filter((line) => line.length >= 16 && !line.startsWith('-----'));

describe('the token of the environment', () => {
  const redact = createRedact({ GITHUB_TOKEN: 'hunter2/+"secret"' });

  test.each([
    ['in a sentence', 'token hunter2/+"secret" was refused'],
    ['in JSON', JSON.stringify({ token: 'hunter2/+"secret"' })],
    ['in a link', `https://github.test/?token=${encodeURIComponent('hunter2/+"secret"')}`],
    ['in JSON in JSON', JSON.stringify({ message: 'got hunter2/+"secret"' })],
  ])('is not seen %s', (_where, text) => {
    expect(redact(text)).not.toMatch(/hunter2|secret/);
    expect(redact(text)).toContain('***');
  });

  test('is not seen without the line break that it was read with', () => {
    expect(createRedact({ GITHUB_TOKEN: 'hunter2hunter2\n' })('token hunter2hunter2 was refused')).toBe(
      'token *** was refused',
    );
  });

  test('is nothing to hide where it is no token', () => {
    expect(createRedact({ GITHUB_TOKEN: 'x' })('The next run')).toBe('The next run');
  });

  test('is not seen whatever it is, and stands wherever it likes', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), fc.string(), fc.string(), (token, before, after) => {
        fc.pre(!'***'.includes(token) && !before.includes(token) && !after.includes(token));

        expect(createRedact({ GITHUB_TOKEN: token })(`${before}${token}`)).not.toContain(token);
        expect(createRedact({ GITHUB_TOKEN: token })(`${token}${after}`)).not.toContain(token);
      }),
      { numRuns: 200 },
    );
  });
});

describe("an App's key", () => {
  test.each([
    ['as it is', privateKey, privateKey],
    ['in one line of a .env file', privateKey.replaceAll('\n', '\\n'), privateKey],
    ['quoted as it stands there', privateKey.replaceAll('\n', '\\n'), privateKey.replaceAll('\n', '\\n')],
    ['with its lines joined', privateKey, privateKey.replaceAll('\n', ' ')],
    ['cut off', privateKey, privateKey.slice(0, 600)],
    ['without its first line', privateKey, privateKey.split('\n').slice(1).join('\n')],
    ['in JSON', privateKey, JSON.stringify({ key: privateKey })],
  ])('is not seen %s', (_how, key, quoted) => {
    const seen = createRedact({ GITHUB_APP_PRIVATE_KEY: key })(`it says: ${quoted}`);

    expect(keyLines.filter((line) => seen.includes(line))).toEqual([]);
    expect(seen).toMatch(/^it says: .*\*\*\*/);
  });

  test('is not seen where it is not the one of the environment', () => {
    expect(createRedact({})(privateKey)).toBe('***\n');
  });
});

describe('what looks like a secret of GitHub is one', () => {
  const redact = createRedact({});

  test.each([
    ['ghp_abcdefghijklmnopqrstuvwxyz0123456789', '***'],
    ['gho_abc123def456', '***'],
    ['ghs_1234.eyJhbGciOi-_x.y', '***'],
    ['github_pat_11ABCDEFG_abcdefghijk', '***'],
    ['https://x-access-token:ghs_abcdefgh@github.com/o/r', 'https://x-access-token:***@github.com/o/r'],
    ['eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiIxIn0.c2lnbmF0dXJl', '***'],
    ['authorization: token abc', 'authorization: token ***'],
    ['{"authorization":"bearer abc","x":1}', '{"authorization":"bearer ***","x":1}'],
    ["{ authorization: 'token abc' }", "{ authorization: 'token ***' }"],
    ["[ 'Authorization', 'Basic abc=' ]", "[ 'Authorization', 'Basic ***' ]"],
  ])('%s', (text, seen) => {
    expect(redact(text)).toBe(seen);
  });

  test.each([
    'The edition of 2023-05-19 is created: https://github.com/sofastack/sofastack.tech/pull/7',
    'Look at authorization in the settings of the App',
    'sofastack/sofa-rpc@1a2b3c4d',
  ])('and this is none: %s', (text) => {
    expect(redact(text)).toBe(text);
  });
});
