// Changed files, in commits and comparisons.
import type { Repository } from '../../world/repository.ts';
import { type ChangedFile, countLines } from '../git/compare-trees.ts';
import type { Site } from '../site.ts';
import type { Answer, Part } from './answer.ts';
import { encodePath } from './git-object.ts';

export type ChangedFileView = Part<NonNullable<Answer<'repos', 'getCommit'>['files']>[number]>;

/** A file that changed on the way to `commit`. The text of the difference is left out, as GitHub does with long ones. */
export function changedFileView(
  site: Site,
  origin: string,
  repository: Repository,
  commit: string,
  file: ChangedFile,
): ChangedFileView {
  const { additions, deletions } = countLines(site.git(repository), file);
  const path = encodePath(file.path);
  const page = `https://github.com/${repository.nameWithOwner}`;
  return {
    sha: (file.after ?? file.before)?.oid ?? null,
    filename: file.path,
    status: file.before === null ? 'added' : file.after === null ? 'removed' : 'modified',
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: `${page}/blob/${commit}/${path}`,
    raw_url: `${page}/raw/${commit}/${path}`,
    contents_url: `${origin}/repos/${repository.nameWithOwner}/contents/${path}?ref=${commit}`,
  };
}
