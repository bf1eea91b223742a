// Pictures in HTML that we rendered ourselves: lists their origins, and keeps them from loading until somebody asks for them.

export interface ParkedPictures {
  /** With `data-src` in place of `src`: nothing is loaded. */
  readonly html: string;
  /** The origins of those that do not lie beside the post, each once. */
  readonly hosts: readonly string[];
}

/** @param html made by our renderers, in which no text from outside can look like a tag */
export function parkPictures(html: string): ParkedPictures {
  const hosts = new Set<string>();
  const parked = html.replace(/(<img\b[^>]*?) src="([^"]*)"/g, (_, start: string, source: string) => {
    if (URL.canParse(source)) hosts.add(new URL(source).origin);
    return `${start} data-src="${source}"`;
  });
  return { html: parked, hosts: [...hosts] };
}
