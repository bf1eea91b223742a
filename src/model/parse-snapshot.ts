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
  const hint = 'Make a new one with `sofa-weekly collect`.';
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw new Failure('snapshot', `${name} is not JSON`, { hint });
  }
  const migrated = migrate(value, snapshotMigrations);
  if (migrated.kind !== 'current') {
    throw new Failure(
      'snapshot',
      `${name} is a snapshot of version ${JSON.stringify(migrated.version) ?? 'nothing'}, and this program reads up to version ${snapshotVersion}`,
      { hint: migrated.kind === 'newer' ? 'Update sofa-weekly: a later release wrote it.' : hint },
    );
  }
  const result = snapshotSchema.safeParse(migrated.fields);
  if (!result.success) {
    const problems = result.error.issues
      .slice(0, 10)
      .map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Failure('snapshot', `${name} is not a valid snapshot\n${problems.join('\n')}`, { hint });
  }
  return result.data;
}
