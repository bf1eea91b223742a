// Writes docs/failures.md.
import { writeFileSync } from 'node:fs';
import { failuresPage } from './failures-page.ts';

writeFileSync(new URL('../docs/failures.md', import.meta.url), failuresPage());
