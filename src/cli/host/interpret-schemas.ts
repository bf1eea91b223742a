// Zod compiles the schema of an object into a function when it is first used. The schemas of one run are many, and most see few values:
// without that a quiet week takes a quarter less CPU, and one of a thousand pull requests no more. To be loaded before any schema is made.
import * as z from 'zod';

z.config({ jitless: true });
