// The front matter of a post: YAML made from an object, never from a template.
import type { Config } from '../../config/config.ts';
import { postUrl } from '../../config/post-address.ts';
import { plainYaml, writeFrontMatter } from '../../markdown/write-front-matter.ts';
import { sharePicture } from '../../model/artifact.ts';
import { localTime } from '../../model/calendar.ts';
import type { Document } from '../../sections/document.ts';
import { cleanText } from '../../text/clean-text.ts';

/** The keys of the published posts, in their order. `date` is the moment of publication with the zone's offset. */
export function frontMatter(
  { title, edition }: Pick<Document, 'title' | 'edition'>,
  config: Pick<Config, 'post' | 'articles'>,
): string {
  // What Hugo's own templates for Open Graph and Twitter look for. Older ones, such as Debian's 0.111, take a mere name for a file beside the home page.
  const picture = `${postUrl(config, edition.date) ?? ''}${sharePicture}`;
  return postMatter({ title: cleanText(title), ...edition, picture }, config);
}

interface PostMatter {
  readonly title: string;
  readonly publishesAt: string;
  readonly timeZone: string;
  /** `null` if there is none. */
  readonly picture: string | null;
}

export function postMatter(
  { title, publishesAt, timeZone, picture }: PostMatter,
  { post }: Pick<Config, 'post'>,
): string {
  const { date, time, offset } = localTime(publishesAt, timeZone);
  return writeFrontMatter({
    title,
    ...(post.author === null ? {} : { authorlink: post.author }),
    description: title,
    categories: post.categories,
    tags: post.tags,
    date: plainYaml(`${date}T${time}:00${offset}`),
    ...(post.cover === null ? {} : { cover: post.cover }),
    ...(picture === null ? {} : { images: [picture] }),
  });
}
