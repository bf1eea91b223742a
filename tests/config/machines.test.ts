import { describe, expect, test } from 'vitest';
import { knownMachines } from '../../src/config/known-machines.ts';
import { isMachineIdentity, isMachineLogin } from '../../src/config/machines.ts';
import { aConfig } from '../builders/config.ts';

const config = aConfig({ contributors: { bots: ['octo-robot', 'Octo Builder', 'builder@example.org'] } });

test.each([
  'actions-user',
  'renovate-bot',
  'weblate',
  'snyk-bot',
  'CLAassistant',
  'codecov-commenter',
  'coveralls',
  'codacy-badger',
  'semantic-release-bot',
  'greenkeeperio-bot',
  'imgbot',
  'pre-commit-ci',
  'allcontributors',
  'claude',
  'dependabot[bot]',
  'octo-robot',
])('the account %s is a machine', (login) => {
  expect(isMachineLogin(login, config)).toBe(true);
});

test.each(['octo-user', 'claude-octo', 'robot', 'devin'])('the account %s is a person', (login) => {
  expect(isMachineLogin(login, config)).toBe(false);
});

describe('without an account', () => {
  test.each([
    ['Claude', 'noreply@anthropic.com'],
    ['Jules', '161369871+google-labs-jules[bot]@users.noreply.github.com'],
    ['Devin', '158243242+devin-ai-integration[bot]@users.noreply.github.com'],
    ['Octo User', '41898282+github-actions[bot]@users.noreply.github.com'],
    ['GitHub Actions', 'ci@example.org'],
    ['Travis CI', 'ci@example.org'],
    ['Qwen-Coder', null],
    ['Claude Opus 4.5', null],
    ['aider (gpt-4o)', null],
    ['renovate[bot]', null],
    ['Weblate (bot)', null],
    ['Jenkins', 'jenkins@ci.example.org'],
    ['octo builder', null],
    ['Anybody', 'Builder@example.org'],
  ])('%s <%s> is a machine', (name, email) => {
    expect(isMachineIdentity({ name, email }, config)).toBe(true);
  });

  test.each([
    ['Claude', 'claude@example.org'],
    ['Jules', 'jules@example.org'],
    ['Devin', null],
    ['Amp', undefined],
    ['Ida Jenkins', null],
    [null, null],
    ['Octo User', '7+octo-user@users.noreply.github.com'],
  ])('%s <%s> is a person', (name, email) => {
    expect(isMachineIdentity({ name, email }, config)).toBe(false);
  });
});

test('the list is in lower case, each entry once, each with its source', () => {
  for (const kind of ['logins', 'names', 'addresses'] as const) {
    const all = knownMachines.flatMap((machine) => machine[kind] ?? []);
    expect(all).toEqual([...new Set(all)]);
    expect(all).toEqual(all.map((one) => one.toLowerCase()));
  }
  for (const { source } of knownMachines) expect(new URL(source).protocol).toBe('https:');
});
