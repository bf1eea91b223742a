// The JSON Schemas of the configuration and of contributors.yml, for editors that complete and check while one types.
import * as z from 'zod';
import { writtenConfigSchema } from './written-config.ts';
import { contributorsFileSchema } from './written-contributors.ts';

/** The text of `config/sofa-weekly.schema.json`. */
export function configJsonSchema(): string {
  return describe(writtenConfigSchema, 'sofa-weekly configuration');
}

/** The text of `config/contributors.schema.json`. */
export function contributorsJsonSchema(): string {
  return describe(contributorsFileSchema, 'sofa-weekly contributors');
}

function describe(written: z.ZodType, title: string): string {
  const schema = z.toJSONSchema(written, {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
  });
  return `${JSON.stringify({ ...schema, title }, null, 2)}\n`;
}
