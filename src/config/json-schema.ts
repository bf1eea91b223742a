// The JSON Schema of the configuration, for editors that complete and check while one types.
import { z } from 'zod';
import { writtenConfigSchema } from './written-config.ts';

/** The text of `config/sofa-weekly.schema.json`. */
export function configJsonSchema(): string {
  const schema = z.toJSONSchema(writtenConfigSchema, {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
  });
  return `${JSON.stringify({ ...schema, title: 'sofa-weekly configuration' }, null, 2)}\n`;
}
