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

describe('a snapshot that somebody wrote by hand', () => {
  const written = JSON.parse(stored);
  const edition = (changes: object) => ({ edition: { ...written.edition, ...changes } });
  const merged = (mergedAt: string) => ({ pullRequests: [{ ...written.pullRequests[0], mergedAt }] });
  const pictured = (avatar: string) => ({ people: [{ ...written.people[0], avatar }] });
  const window = { ...written.edition.window };

  test.each([
    ['a day that no month has', edition({ date: '2023-02-30' }), 'edition.date: expected a date'],
    [
      'no instant',
      edition({ publishesAt: '2023-05-19T24:00:00Z' }),
      'edition.publishesAt: expected an instant',
    ],
    [
      'a window that begins at none',
      edition({ window: { ...window, from: '2023-04-31T07:00:00Z' } }),
      'edition.window.from: expected an instant',
    ],
    [
      'a zone of no map',
      edition({ timeZone: 'Mars/Olympus' }),
      'edition.timeZone: expected an IANA time zone',
    ],
    ['work of no day', merged('2023-99-99T99:99:99Z'), 'pullRequests.0.mergedAt: expected an instant'],
    ['a file of somebody else as a picture', pictured('.git/config'), 'people.0.avatar: expected avatars/'],
    ['a picture out of its folder', pictured('avatars/../id.png'), 'people.0.avatar: expected avatars/'],
    [
      'a picture of another kind',
      pictured('avatars/28d0f412bd108874.svg'),
      'people.0.avatar: expected avatars/',
    ],
  ])('is refused: %s', (_name, changes, problem) => {
    const source = JSON.stringify({ ...written, ...changes });

    expect(() => parseSnapshot(source, 'snapshot.json')).toThrow(
      expect.objectContaining({ kind: 'snapshot', message: expect.stringContaining(problem) }),
    );
  });
});
