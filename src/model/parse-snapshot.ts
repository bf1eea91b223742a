// Text → snapshot, or a failure that says what is wrong with it.
import { z } from 'zod';
import { Failure } from './errors.ts';
import { type Snapshot, snapshotSchema, snapshotVersion } from './snapshot.ts';

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
  const version = z.object({ schemaVersion: z.unknown() }).safeParse(value).data?.schemaVersion;
  if (version !== snapshotVersion) {
    throw new Failure(
      'snapshot',
      `${name} is a snapshot of version ${JSON.stringify(version) ?? 'nothing'}, and this program reads version ${snapshotVersion}`,
      { hint },
    );
  }
  const result = snapshotSchema.safeParse(value);
  if (!result.success) {
    const problems = result.error.issues
      .slice(0, 10)
      .map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Failure('snapshot', `${name} is not a valid snapshot\n${problems.join('\n')}`, { hint });
  }
  return result.data;
}
