// A post and its front matter: the YAML between two lines `---` at the top.

/** A line ends at its line feed alone: a title may hold U+2028, which JavaScript's `.` takes for an end, too. */
const matter = /^\uFEFF?---[ \t]*\r?\n((?:[^\n]*\n)*?)---[ \t]*(?:\r?\n|$)/;

/** The YAML, or `null` if the text does not begin with any. */
export function frontMatterOf(post: string): string | null {
  return matter.exec(post)?.[1] ?? null;
}

/** Everything below the front matter; the whole text if there is none. */
export function postBody(post: string): string {
  return post.replace(matter, '').trim();
}
