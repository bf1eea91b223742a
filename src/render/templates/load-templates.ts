// Templates from disk: the user's own if there are any, and otherwise ours in the edition's language.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFile } from '../../local/package-file.ts';
import { Failure } from '../../model/errors.ts';
import { examplePeople, type PeopleView } from '../../record/people-page.ts';
import { exampleYear, type YearView } from '../../record/year-view.ts';
import { examplePost, type PostView } from '../../sections/post-view.ts';
import { sectionKinds } from '../../sections/sections.ts';
import { compareText } from '../../text/compare-text.ts';
import type { Language } from '../../words/languages.ts';
import { type SectionId, sectionIds } from '../../words/section-ids.ts';
import { loadTemplate, type Template } from './template.ts';

/** One for each section; `post`, which puts them together; and `people` and `year`, a page and a post of the record. */
export interface Templates {
  readonly post: Template<PostView>;
  readonly people: Template<PeopleView>;
  readonly year: Template<YearView>;
  readonly sections: Readonly<Record<SectionId, Template<object>>>;
}

export interface TemplateSources {
  readonly language: Language;
  /** A folder of the user's own templates; those missing from it come from ours. */
  readonly folder: string | null;
}

const templateNames: readonly string[] = ['post', 'people', 'year', ...sectionIds];

/** @throws Failure `template` if one is missing, broken, misnamed, or names what its view does not have */
export async function loadTemplates({ language, folder }: TemplateSources): Promise<Templates> {
  const own = folder === null ? [] : await listOwn(folder);
  const load = async <View extends object>(name: string, example: View): Promise<Template<View>> => {
    const path =
      folder !== null && own.includes(`${name}.hbs`)
        ? join(folder, `${name}.hbs`)
        : join(templatesFolder(language), `${name}.hbs`);
    return loadTemplate(await read(path), path, example, language);
  };
  const post = await load('post', examplePost);
  const people = await load('people', examplePeople);
  const year = await load('year', exampleYear);
  const sections = await Promise.all(
    sectionIds.map(async (id) => [id, await load(id, sectionKinds[id].example)] as const),
  );
  return { post, people, year, sections: Object.fromEntries(sections) as Templates['sections'] };
}

/** Where ours lie. */
export function templatesFolder(language: Language): string {
  return fileURLToPath(packageFile(`templates/${language}`));
}

async function listOwn(folder: string): Promise<string[]> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => name.endsWith('.hbs'));
  } catch (cause) {
    throw new Failure('no-template-folder', { folder }, { cause });
  }
  const known = templateNames.map((name) => `${name}.hbs`);
  const unknown = names.filter((name) => !known.includes(name)).toSorted(compareText);
  if (unknown.length > 0)
    throw new Failure('not-a-template', { path: join(folder, unknown[0] ?? ''), known });
  return names;
}

async function read(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  } catch (cause) {
    throw new Failure('template-unreadable', { name: basename(path), path }, { cause });
  }
}
