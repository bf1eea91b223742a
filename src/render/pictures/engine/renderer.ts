// The engine that draws: the build for this machine, or else the one for WebAssembly, which gives the same bytes and takes twice as long.
// There is none for the machine if npm left optional packages out, on a C library that is too old, and on rarer processors.
import type { Renderer as Portable } from '@takumi-rs/wasm/node';

/** What both builds can do. */
type Drawing = Pick<Portable, 'measure' | 'registerFont' | 'render' | 'renderSvg'>;

export const Renderer = await loadRenderer();

async function loadRenderer(): Promise<new (options: { readonly cacheMaxBytes: number }) => Drawing> {
  try {
    return (await import('@takumi-rs/core')).Renderer;
  } catch {
    return (await import('@takumi-rs/wasm/node')).Renderer;
  }
}
