// What the files of src/ import: read from their text, for the test of the rooms and for the picture of them.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

export interface Import {
  /** A path from the top of the repository, or a package such as `@octokit/rest`. */
  readonly target: string;
  /** `types` are gone when the program runs; what is `asked` for is loaded only if a line that says `import(…)` runs. */
  readonly when: 'always' | 'asked' | 'types';
}

/** Every TypeScript file of a folder, by its path from the top of the repository. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${slashes(path)}`)
    .toSorted();
}

export function importsOf(file: string): Import[] {
  return importsIn(readFileSync(file, 'utf8'), file);
}

const statement = /^(?:import|export)\s+(type\s+)?(?:[\w*{][\w\s{},*$]*?\sfrom\s+)?'([^']+)';/gm;
const call = /\bimport\(\s*'([^']+)'/g;

/** @param file where the source stands: its relative imports start there */
export function importsIn(source: string, file: string): Import[] {
  const target = (path: string) =>
    path.startsWith('.') ? slashes(normalize(join(dirname(file), path))) : path;
  return [
    ...[...source.matchAll(statement)].map(
      ([, type, path = '']): Import => ({
        target: target(path),
        when: type === undefined ? 'always' : 'types',
      }),
    ),
    ...[...source.matchAll(call)].map(([, path = '']): Import => ({ target: target(path), when: 'asked' })),
  ];
}

/** The packages that are in memory once a file of ours is loaded, and nothing has been asked for yet. */
export function packagesLoadedBy(door: string): string[] {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { target, when } of importsOf(file)) {
      if (when !== 'always') continue;
      if (target.startsWith('src/')) visit(target);
      else if (!target.startsWith('node:')) packages.add(packageOf(target));
    }
  };
  visit(door);
  return [...packages].toSorted();
}

function packageOf(specifier: string): string {
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

function slashes(path: string): string {
  return path.split(sep).join('/');
}
