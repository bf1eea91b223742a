// Versions in words.

const version =
  /(?<![\w./-])v?(\d+(?:\.\d+)+(?:[-.]?(?:alpha|beta|rc|m|sp|final|release|canary|preview)[\w.-]*)?)(?![\w/])/gi;

/** Without their `v`, in the order in which they are written; a number such as 2.5 counts, a date or an address does not. */
export function versionsIn(text: string): string[] {
  return [...text.replace(/https?:\/\/\S+/g, '').matchAll(version)].map(([, found = '']) =>
    found.toLowerCase(),
  );
}

/** The version of a tag: `v5.10.0` and `sofa-rpc-5.10.0` are 5.10.0. */
export function versionOfTag(tag: string): string {
  return tag.replace(/^v(?=\d)/i, '').toLowerCase();
}
