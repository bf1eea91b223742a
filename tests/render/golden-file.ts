// Whole files, compared with the ones in golden/. UPDATE_GOLDEN=1 writes them anew; read the difference before you commit it.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const folder = new URL('./golden/', import.meta.url);

export async function expectGolden(name: string, content: string): Promise<void> {
  const path = fileURLToPath(new URL(name, folder));
  if (process.env.UPDATE_GOLDEN === '1') {
    await mkdir(folder, { recursive: true });
    await writeFile(path, content);
  }
  expect(content).toBe(await readFile(path, 'utf8'));
}
