// The parts of the preview page that are files of their own: its styles and its script.
import { readFile } from 'node:fs/promises';
import { packageFile } from '../local/package-file.ts';

export interface PageParts {
  readonly pageStyle: string;
  /** Of the frames in the page. */
  readonly frameStyle: string;
  readonly script: string;
  /** The sign beside the name, as SVG. */
  readonly mark: string;
}

export async function loadPageParts(): Promise<PageParts> {
  const read = (name: string) => readFile(packageFile(`assets/preview/${name}`), 'utf8');
  const [pageStyle, frameStyle, script, mark] = await Promise.all([
    read('page.css'),
    read('frame.css'),
    read('page.js'),
    read('mark.svg'),
  ]);
  return { pageStyle, frameStyle, script, mark: mark.trim() };
}
