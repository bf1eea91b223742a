import { describe, expect, test } from 'vitest';
import type { Contributor } from '../../src/sections/contributor.ts';
import { personView } from '../../src/sections/person-view.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { wordsOf } from '../../src/words/languages.ts';

const nobody: Contributor = { login: null, name: untrusted('ghost'), url: null, avatar: null };
const context = { words: wordsOf.zh };

describe('a person in the post', () => {
  test.each<[string, Partial<Contributor>, string]>([
    [
      'is the login, linked',
      { login: 'octo-user', name: untrusted('octo-user'), url: 'https://github.com/octo-user' },
      '[@octo-user](https://github.com/octo-user)',
    ],
    [
      'is the name that the configuration has for them',
      { login: 'octo-user', name: untrusted('Octavia <b>'), url: 'https://github.com/octo-user' },
      '[Octavia &lt;b>](https://github.com/octo-user)',
    ],
    ['is said to be gone where the account is', {}, 'ghost（已注销账号）'],
    [
      'is a name without a link where Git knows nothing else',
      { name: untrusted('Octavia <b>'), isGitName: true },
      'Octavia &lt;b>',
    ],
  ])('%s', (_, person, shown) => {
    expect(personView({ ...nobody, ...person }, context)).toBe(shown);
  });
});
