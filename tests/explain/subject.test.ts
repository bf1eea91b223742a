// Every way in which somebody may write what they ask about.
import { expect, test } from 'vitest';
import { parseSubject } from '../../src/explain/subject.ts';

const oid = '0123456789abcdef0123456789abcdef01234567';

test.each([
  ['octo-org/engine#12', { kind: 'work', repository: 'octo-org/engine', number: 12 }],
  ['#12', { kind: 'work', repository: null, number: 12 }],
  ['https://github.com/octo-org/engine/pull/12', { kind: 'work', repository: 'octo-org/engine', number: 12 }],
  [
    'https://github.com/octo-org/engine/pull/12/files#diff-1',
    { kind: 'work', repository: 'octo-org/engine', number: 12 },
  ],
  ['github.com/octo-org/engine/issues/7?x=1', { kind: 'work', repository: 'octo-org/engine', number: 7 }],
  [
    'https://ghe.example.com:8443/octo-org/engine/issues/7',
    { kind: 'work', repository: 'octo-org/engine', number: 7 },
  ],
  [`octo-org/engine@${oid}`, { kind: 'commit', repository: 'octo-org/engine', oid }],
  ['octo-org/engine@0123ABC', { kind: 'commit', repository: 'octo-org/engine', oid: '0123abc' }],
  [oid, { kind: 'commit', repository: null, oid }],
  [
    `https://github.com/octo-org/engine/commit/${oid}`,
    { kind: 'commit', repository: 'octo-org/engine', oid },
  ],
  ['@octo-user', { kind: 'person', login: 'octo-user' }],
  ['octo-user', { kind: 'person', login: 'octo-user' }],
  // Seven hexadecimal letters without a digit are rather a name.
  ['defaced', { kind: 'person', login: 'defaced' }],
  ['@0123abc', { kind: 'person', login: '0123abc' }],
  ['dependabot[bot]', { kind: 'person', login: 'dependabot[bot]' }],
  ['https://github.com/octo-user', { kind: 'person', login: 'octo-user' }],
  ['Octo User', { kind: 'git-name', name: 'Octo User' }],
  ['小明', { kind: 'git-name', name: '小明' }],
] as const)('%s', (written, subject) => {
  expect(parseSubject(written)).toEqual(subject);
});

test.each([
  '',
  ' ',
  '#0',
  '#x',
  'octo-org/engine',
  'https://github.com/octo-org/engine',
  'a b/c#1',
  'x@y.example',
])('is nothing that can be explained: “%s”', (written) => {
  expect(parseSubject(written)).toBeNull();
});
