// docs/check.md has a section for every rule, and no others.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ruleIds } from '../../src/words/rule-ids.ts';

test('the docs have a section for every rule', () => {
  const [, rules = ''] = readFileSync('docs/check.md', 'utf8').split('## The rules');
  const [own = ''] = rules.split(/^## /m);
  expect([...own.matchAll(/^### (.+)$/gm)].map(([, name]) => name).toSorted()).toEqual(
    [...ruleIds].toSorted(),
  );
});
