// Text → snapshot, or a failure that says what is wrong with it.
import { Failure } from './errors.ts';
import { migrate } from './migrate.ts';
import { type Snapshot, snapshotSchema, snapshotVersion } from './snapshot.ts';
import { snapshotMigrations } from './snapshot-migrations.ts';

/**
 * @param name what to call the source in messages
 * @throws Failure `snapshot`
 */
export function parseSnapshot(source: string, name: string): Snapshot {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw new Failure('snapshot-not-json', { name });
  }
  const migrated = migrate(value, snapshotMigrations);
  if (migrated.kind !== 'current') {
    throw new Failure('snapshot-of-other-version', {
      name,
      version: JSON.stringify(migrated.version) ?? 'nothing',
      known: snapshotVersion,
      isNewer: migrated.kind === 'newer',
    });
  }
  const result = snapshotSchema.safeParse(migrated.fields);
  if (!result.success) {
    const problems = result.error.issues
      .slice(0, 10)
      .map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Failure('snapshot-invalid', { name, problems });
  }
  return result.data;
}
