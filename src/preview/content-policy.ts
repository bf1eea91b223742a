// The preview page's Content-Security-Policy: its own script and styles by their hashes, and nothing else that runs.
import { createHash } from 'node:crypto';
import type { PageParts } from './page-parts.ts';

/**
 * Frames take on the policy of the page around them.
 * @param pictureHosts origins whose pictures may be loaded: somebody has to ask for them in the page
 * @param isLive whether the page may ask its server what has changed
 */
export function contentPolicy(
  { pageStyle, frameStyle, script }: PageParts,
  pictureHosts: readonly string[],
  isLive: boolean,
): string {
  const styles = `${hash(pageStyle)} ${hash(frameStyle)}`;
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${styles}`,
    `style-src-elem ${styles}`,
    // The WeChat version is made of them; text from outside never comes near an attribute of a style.
    "style-src-attr 'unsafe-inline'",
    `img-src ${['data:', ...pictureHosts].join(' ')}`,
    `connect-src ${isLive ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
