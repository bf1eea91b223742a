// Writes config/sofa-weekly.schema.json from the schema that the program checks with.
import { writeFileSync } from 'node:fs';
import { configJsonSchema } from '../src/config/json-schema.ts';

writeFileSync(new URL('../config/sofa-weekly.schema.json', import.meta.url), configJsonSchema());
