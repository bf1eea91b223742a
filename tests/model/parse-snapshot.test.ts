import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSnapshot } from '../../src/model/parse-snapshot.ts';

const stored = readFileSync(new URL('./stored/snapshot-1.json', import.meta.url), 'utf8');

describe('a snapshot of version 1', () => {
  test('is read, all of it', () => {
    const snapshot = parseSnapshot(stored, 'snapshot.json');

    expect(JSON.parse(JSON.stringify(snapshot))).toMatchObject(JSON.parse(stored));
  });
});

describe('a snapshot of a later release', () => {
  test('is refused, with what to do', () => {
    const later = JSON.stringify({ ...JSON.parse(stored), schemaVersion: 2 });

    expect(() => parseSnapshot(later, 'snapshot.json')).toThrow(
      expect.objectContaining({
        kind: 'snapshot',
        message: 'snapshot.json is a snapshot of version 2, and this program reads up to version 1',
        hint: 'Update sofa-weekly: a later release wrote it.',
      }),
    );
  });
});
