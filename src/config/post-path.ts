// Where an edition's post lies in the target repository.

/** @param template `post.path` of the configuration: `{date}` is 2023-05-19, `{yyyymmdd}` is 20230519 */
export function postPath(template: string, date: string): string {
  return template.replaceAll('{date}', date).replaceAll('{yyyymmdd}', date.replaceAll('-', ''));
}
