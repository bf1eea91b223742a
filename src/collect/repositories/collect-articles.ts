// Blog posts that the website gained in the window.
import { parse } from 'yaml';
import * as z from 'zod';
import type { ArticlesConfig } from '../../config/config.ts';
import type { Asked, Splitting } from '../../github/answers/decide.ts';
import { inBatches } from '../../github/pages.ts';
import { ownerAndName } from '../../github/queries/aliases.ts';
import type { HistoryCommit } from '../../github/queries/repository-work.ts';
import { websiteFilesOperation, websiteTrees } from '../../github/queries/website.ts';
import { frontMatterOf } from '../../markdown/front-matter.ts';
import type { Article } from '../../model/snapshot.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { type Collecting, note } from '../collect-run.ts';
import type { RepositoryWork } from './collect-repository-work.ts';

interface Post {
  /** The name of its folder or file, without `.md`. */
  readonly name: string;
  readonly path: string;
}

const filesPerRequest = 30;

const frontMatter = z.object({
  title: z.string().min(1),
  date: z.string().optional(),
  draft: z.boolean().optional(),
  slug: z.string().optional(),
  url: z.string().optional(),
});

/** New articles help the editor, but the edition does not depend on them. */
export async function collectArticles(
  collecting: Collecting,
  work: readonly RepositoryWork[],
): Promise<Article[]> {
  const { articles } = collecting.config;
  const website = work.find(
    ({ repository }) => repository.toLowerCase() === articles?.repository.toLowerCase(),
  );
  if (articles === null || website === undefined) return [];
  const span = mainlineSpan(website.history);
  if (span === null) return [];
  const posts = await addedPosts(collecting, articles, span);
  const batches = await inBatches(posts, filesPerRequest, (batch, canSplit) =>
    readPosts(collecting, articles, span.after, batch, canSplit),
  );
  return batches.flat();
}

/** The commit before the window and the last one in it, along the first parents: a side branch's commits are older than their merge. */
function mainlineSpan(history: readonly HistoryCommit[]): { before: string | null; after: string } | null {
  const commits = new Map(history.map((commit) => [commit.oid, commit]));
  const newest = history[0];
  if (newest === undefined) return null;
  let commit: HistoryCommit | undefined = newest;
  let before: string | null = null;
  while (commit !== undefined) {
    before = commit.parents.nodes[0]?.oid ?? null;
    commit = before === null ? undefined : commits.get(before);
  }
  return { before, after: newest.oid };
}

async function addedPosts(
  collecting: Collecting,
  articles: ArticlesConfig,
  span: { before: string | null; after: string },
): Promise<Post[]> {
  const variables = {
    ...ownerAndName(articles.repository),
    before: `${span.before ?? span.after}:${articles.path}`,
    after: `${span.after}:${articles.path}`,
  };
  const { repository } = await collecting.github.ask(websiteTrees, variables, { places: placesOf(articles) });
  // Without the folder as it was, everything in it would look new.
  if (!repository || (span.before !== null && !repository.before)) return [];
  const known = new Set(
    span.before === null ? [] : (repository.before?.entries ?? []).map(({ name }) => name),
  );
  return (repository.after?.entries ?? [])
    .filter(({ name }) => !known.has(name) && !name.startsWith('_'))
    .flatMap(({ name, type }): Post[] => {
      if (type === 'tree') return [{ name, path: `${articles.path}/${name}/index.md` }];
      return name.endsWith('.md') ? [{ name: name.slice(0, -3), path: `${articles.path}/${name}` }] : [];
    })
    .filter(({ name }) => !articles.exclude.some((pattern) => pattern.test(name)));
}

async function readPosts(
  collecting: Collecting,
  articles: ArticlesConfig,
  oid: string,
  posts: readonly Post[],
  canSplit: Splitting,
): Promise<Article[]> {
  const files = Object.fromEntries(posts.map(({ path }, n) => [`file${n}`, `${oid}:${path}`]));
  const operation = websiteFilesOperation(posts.length);
  const variables = { ...ownerAndName(articles.repository), ...files };
  const { repository } = await collecting.github.ask(operation, variables, {
    places: placesOf(articles),
    canSplit,
  });
  if (!repository) return [];
  return posts.flatMap((post, n) => {
    const matter = readFrontMatter(repository[n]?.text ?? null);
    if (matter === null) {
      note(collecting, 'article-unreadable', { website: articles.repository }, post.path);
      return [];
    }
    if (matter.draft === true) return [];
    return [
      {
        title: untrusted(matter.title),
        url: postUrl(articles.url, post.name, matter),
        path: untrusted(post.path),
        date: /^\d{4}-\d\d-\d\d/.exec(matter.date ?? '')?.[0] ?? null,
      },
    ];
  });
}

function placesOf({ repository }: ArticlesConfig): Readonly<Record<string, Asked>> {
  return { repository: { thing: 'website', subject: repository } };
}

function readFrontMatter(text: string | null): z.output<typeof frontMatter> | null {
  const source = frontMatterOf(text ?? '');
  if (source === null) return null;
  try {
    return frontMatter.safeParse(parse(source)).data ?? null;
  } catch {
    return null;
  }
}

/** Hugo names a page by its folder, in lower case and with dashes for blanks, unless the post says otherwise. */
function postUrl(blog: string, name: string, { slug, url }: z.output<typeof frontMatter>): string {
  const segment = (slug ?? name)
    .replace(/\p{Cs}/gu, '\uFFFD')
    .toLowerCase()
    .replace(/\s+/g, '-');
  const fallback = new URL(`${encodeURIComponent(segment)}/`, blog).href;
  if (url === undefined || !URL.canParse(url, blog)) return fallback;
  const own = new URL(url, blog);
  return own.origin === new URL(blog).origin ? own.href : fallback;
}
