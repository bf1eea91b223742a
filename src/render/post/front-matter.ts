// The front matter of a post: YAML made from an object, never from a template.
import { isSeq, Scalar, Document as YamlDocument } from 'yaml';
import type { Config } from '../../config/config.ts';
import { postUrl } from '../../config/post-address.ts';
import { sharePicture } from '../../model/artifact.ts';
import { localTime } from '../../model/calendar.ts';
import type { Document } from '../../sections/document.ts';
import { cleanText } from '../../text/clean-text.ts';

/** The keys of the published posts, in their order. `date` is the moment of publication with the zone's offset. */
export function frontMatter(
  { title, edition }: Pick<Document, 'title' | 'edition'>,
  config: Pick<Config, 'post' | 'articles'>,
): string {
  const { post } = config;
  const { date, time, offset } = localTime(edition.publishesAt, edition.timeZone);
  const words = cleanText(title);
  const yaml = new YamlDocument({
    title: words,
    ...(post.author === null ? {} : { authorlink: post.author }),
    description: words,
    categories: post.categories,
    tags: post.tags,
    date: plain(`${date}T${time}:00${offset}`),
    ...(post.cover === null ? {} : { cover: post.cover }),
    // What Hugo's own templates for Open Graph and Twitter look for. Older ones, such as Debian's 0.111, take a mere name for a file beside the home page.
    images: [`${postUrl(config, edition.date) ?? ''}${sharePicture}`],
  });
  for (const key of ['tags', 'images']) {
    const list = yaml.get(key);
    if (isSeq(list)) list.flow = true;
  }
  return yaml
    .toString({
      lineWidth: 0,
      defaultStringType: 'QUOTE_DOUBLE',
      defaultKeyType: 'PLAIN',
      flowCollectionPadding: false,
    })
    .replaceAll('{{', '{\\x7b'); // the same character to YAML, and no shortcode to anybody
}

/** Without quotes, as Hugo reads a date. */
function plain(value: string): Scalar<string> {
  const scalar = new Scalar(value);
  scalar.type = Scalar.PLAIN;
  return scalar;
}
