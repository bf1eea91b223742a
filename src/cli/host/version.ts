// The program's version, as package.json has it.
import { readFileSync } from 'node:fs';
import { packageFile } from '../../local/package-file.ts';

export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
  // By hand: --version is to answer at once, and loading zod takes longer than everything else that it needs.
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error('package.json has no version');
}
