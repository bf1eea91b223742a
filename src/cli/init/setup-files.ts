// The files that `init` writes: our templates with their placeholders filled in.
import { readFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { packageFile } from '../../local/package-file.ts';
import { sectionKinds } from '../../sections/sections.ts';
import { type Language, languages, wordsOf } from '../../words/languages.ts';
import { sectionIds } from '../../words/section-ids.ts';

export interface Setup {
  readonly organizations: readonly string[];
  /** `owner/name` of the repository that the draft goes into. */
  readonly repository: string;
  /** IANA. */
  readonly timeZone: string;
  readonly language: Language;
  /** Logins of machines that GitHub lists as ordinary accounts. */
  readonly machines: readonly string[];
}

/** One file of a repository; `path` has `/` between folders. */
export interface SetupFile {
  readonly path: string;
  readonly content: string;
}

const templates = [
  { template: 'config.yml', path: 'config/sofa-weekly.yml' },
  { template: 'contributors.yml', path: 'config/contributors.yml' },
  { template: 'workflow.yml', path: '.github/workflows/sofa-weekly.yml' },
  { template: 'check.yml', path: '.github/workflows/sofa-weekly-check.yml' },
] as const;

export async function composeSetupFiles(setup: Setup): Promise<SetupFile[]> {
  return Promise.all(
    templates.map(async ({ template, path }) => {
      const source = await readFile(packageFile(`templates/init/${template}`), 'utf8');
      return { path, content: fill(source, setup) };
    }),
  );
}

function fill(template: string, { organizations, repository, timeZone, language, machines }: Setup): string {
  const values: Readonly<Record<string, string>> = {
    __ORGANIZATIONS__: `[${organizations.map(scalar).join(', ')}]`,
    __MACHINES__: `[${machines.map(scalar).join(', ')}]`,
    __REPOSITORY__: scalar(repository),
    __CORRECTIONS__: `https://github.com/${repository}/blob/HEAD/config/contributors.yml`,
    __TIME_ZONE__: scalar(timeZone),
    __LANGUAGE__: scalar(language),
    __LANGUAGES__: languages.join(' or '),
    __SECTIONS__: sectionLines(language).join(''),
    __NAME__: scalar(`${organizations[0] ?? ''} Weekly`),
  };
  return template.replace(/( ?)(__[A-Z_]+__)/g, (_, blank: string, placeholder: string) => {
    const value = values[placeholder];
    if (value === undefined) throw new Error(`There is no value for ${placeholder}`);
    return value.startsWith('\n') ? value : blank + value;
  });
}

/** All sections but those whose words are ours, with headings that name no community. */
function sectionLines(language: Language): string[] {
  return sectionIds
    .filter((id) => sectionKinds[id].isOurs !== true)
    .map((id) => {
      const { neutralHeading } = wordsOf[language].sections[id];
      return `\n  - ${neutralHeading === undefined ? id : `{ id: ${id}, heading: ${neutralHeading} }`}`;
    });
}

/** In YAML a login may look like a number, or like no. */
function scalar(text: string): string {
  return stringify(text).trimEnd();
}
