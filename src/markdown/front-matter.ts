// A post without its front matter.

/** Everything below the YAML between the two lines `---` at the top; the whole text where there is none. */
export function postBody(post: string): string {
  return post.replace(/^\uFEFF?---[ \t]*\r?\n(?:.*\r?\n)*?---[ \t]*(?:\r?\n|$)/, '').trim();
}
