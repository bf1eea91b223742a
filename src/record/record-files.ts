// The files that come of the record: itself, and what the configuration asks for.
import type { Config } from '../config/config.ts';
import { writeFrontMatter } from '../markdown/write-front-matter.ts';
import type { Artifact } from '../model/artifact.ts';
import { wordsOf } from '../words/languages.ts';
import { composeBadges } from './compose-badges.ts';
import { composeFeed } from './compose-feed.ts';
import { type ContributorRecord, composeRecord, recordPath, writeRecord } from './compose-record.ts';
import { type PeopleView, peopleView } from './people-page.ts';
import type { RecordedEdition } from './recorded-edition.ts';

/** The template of the page. */
export interface PageTemplate {
  readonly render: (view: PeopleView) => string;
}

/**
 * The same ledgers give the same bytes, in whatever order they come.
 *
 * @param ledgers of all editions
 * @returns nothing if the configuration keeps no record
 */
export function composeRecordFiles(
  ledgers: readonly RecordedEdition[],
  config: Config,
  template: PageTemplate,
): readonly Artifact[] {
  const { record: files } = config;
  if (files === null) return [];
  const record = composeRecord(ledgers, config);
  const json = (path: string, content: string): Artifact => ({
    path,
    mediaType: 'application/json',
    content,
  });
  const { badges, feed, page } = files;
  return [
    json(recordPath, writeRecord(record)),
    ...(feed === null ? [] : [json(feed, composeFeed(ledgers, config))]),
    ...(page === null ? [] : [composePage(page, record, config, template)]),
    ...(badges === null
      ? []
      : [...composeBadges(record, config)].map(([name, content]) => json(`${badges}/${name}`, content))),
  ];
}

function composePage(
  path: string,
  record: ContributorRecord,
  config: Config,
  template: PageTemplate,
): Artifact {
  const { record: words } = wordsOf[config.language];
  const { name } = config.post;
  const matter = writeFrontMatter({ title: words.pageTitle(name), description: words.pageDescription(name) });
  const body = template
    .render(peopleView(record, config))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { path, mediaType: 'text/markdown', content: `---\n${matter}---\n\n${body}\n` };
}
