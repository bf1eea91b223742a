// Files that the package has beside its code: templates, styles, its manifest.

/**
 * The build puts its chunks into `dist/chunks/`, as deep below the package as this file is.
 * @param path from the package's root
 */
export function packageFile(path: string): URL {
  return new URL(`../../${path}`, import.meta.url);
}
