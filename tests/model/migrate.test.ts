import { describe, expect, test } from 'vitest';
import { type Migration, migrate } from '../../src/model/migrate.ts';

const rename: Migration = ({ who, ...rest }) => ({ ...rest, author: who });
const count: Migration = (fields) => ({ ...fields, count: 0 });
const steps = [rename, count];

describe('migrating', () => {
  test('takes every step from the version that wrote the file', () => {
    expect(migrate({ schemaVersion: 1, who: 'octo-user' }, steps)).toEqual({
      kind: 'current',
      fields: { schemaVersion: 3, author: 'octo-user', count: 0 },
    });
    expect(migrate({ schemaVersion: 2, author: 'octo-user' }, steps)).toEqual({
      kind: 'current',
      fields: { schemaVersion: 3, author: 'octo-user', count: 0 },
    });
  });

  test('leaves a file of today as it is', () => {
    const fields = { schemaVersion: 3, author: 'octo-user', count: 4 };
    expect(migrate(fields, steps)).toEqual({ kind: 'current', fields });
  });

  test('tells a later version from none', () => {
    expect(migrate({ schemaVersion: 4 }, steps)).toEqual({ kind: 'newer', version: 4 });
    for (const version of [0, -1, 1.5, '1', null, undefined])
      expect(migrate({ schemaVersion: version }, steps)).toEqual({ kind: 'unknown', version });
    for (const value of [null, [], 'text', 3])
      expect(migrate(value, steps)).toEqual({ kind: 'unknown', version: undefined });
  });
});
