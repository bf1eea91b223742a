// The parts of the preview page that are files of their own: its styles and its script.
import { readFile } from 'node:fs/promises';

export interface PageParts {
  readonly pageStyle: string;
  /** Of the frames in the page. */
  readonly frameStyle: string;
  readonly script: string;
  /** The sign beside the name, as SVG. */
  readonly mark: string;
}

/** The package has them two folders up, both as source and built. */
export async function loadPageParts(): Promise<PageParts> {
  const read = (name: string) => readFile(new URL(`../../assets/preview/${name}`, import.meta.url), 'utf8');
  const [pageStyle, frameStyle, script, mark] = await Promise.all([
    read('page.css'),
    read('frame.css'),
    read('page.js'),
    read('mark.svg'),
  ]);
  return { pageStyle, frameStyle, script, mark: mark.trim() };
}
