// How a file of an earlier version becomes one of today's: one small pure function per step, run in order.

/** The file's fields, as its version had them. */
export type Fields = Readonly<Record<string, unknown>>;

/** From one version to the next. The first step of a list starts from version 1. */
export type Migration = (fields: Fields) => Fields;

export type Migrated =
  | { readonly kind: 'current'; readonly fields: Fields }
  /** Written by a later release of this program. */
  | { readonly kind: 'newer'; readonly version: number }
  /** No version that this program ever wrote. */
  | { readonly kind: 'unknown'; readonly version: unknown };

/** @param steps every step there is: their number tells today's version */
export function migrate(value: unknown, steps: readonly Migration[]): Migrated {
  const fields = isFields(value) ? value : {};
  const version = fields.schemaVersion;
  if (!Number.isInteger(version) || typeof version !== 'number' || version < 1)
    return { kind: 'unknown', version };
  const current = steps.length + 1;
  if (version > current) return { kind: 'newer', version };
  const migrated = steps.slice(version - 1).reduce((before, step) => step(before), fields);
  return { kind: 'current', fields: { ...migrated, schemaVersion: current } };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
