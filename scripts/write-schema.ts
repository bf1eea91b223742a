// Writes the JSON Schemas in config/ from the schemas that the program checks with.
import { writeFileSync } from 'node:fs';
import { configJsonSchema, contributorsJsonSchema } from '../src/config/json-schema.ts';

const files = {
  'sofa-weekly.schema.json': configJsonSchema(),
  'contributors.schema.json': contributorsJsonSchema(),
};
for (const [name, content] of Object.entries(files))
  writeFileSync(new URL(`../config/${name}`, import.meta.url), content);
