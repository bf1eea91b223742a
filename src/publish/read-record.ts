// The record as it stands on the edition's branch, or on the base branch if there is none yet.
import { recordPath } from '../record/compose-record.ts';
import { contentsOf, textOf } from './file-contents.ts';
import type { Publication } from './open-place.ts';
import type { StandingRecord } from './plan/plan-record.ts';
import type { RecordToPublish } from './record-to-publish.ts';

/**
 * Two open drafts that both changed the record could not both be merged, so one draft has it at a time. The others go without:
 * the next edition makes it anew.
 *
 * @param base the head of the base branch
 * @param head of the edition's branch, or `null` if there is none
 * @returns `null` if this draft goes without the record
 */
export async function readRecord(
  { git, published }: Pick<Publication, 'git' | 'published'>,
  { files, badges, isBadge, hasCompany }: RecordToPublish,
  base: string,
  head: string | null,
): Promise<StandingRecord | null> {
  const [there, commit] = head === null ? [published, base] : [git, head];
  const contents = contentsOf(files);
  const inFolder = badges === null ? [] : await there.folder(commit, badges);
  const placed = inFolder.map(({ name, blob }) => [`${badges}/${name}`, blob] as const);
  const single = [...contents.keys()].filter((path) => badges === null || !path.startsWith(`${badges}/`));
  const blobs = new Map([...placed, ...(await there.blobs(commit, single))]);
  const onBase = head === null ? blobs : await published.blobs(base, [recordPath]);
  const isSame = blobs.get(recordPath) === onBase.get(recordPath);
  if (isSame ? hasCompany : !(await git.changedFiles(base, commit)).includes(recordPath)) return null;
  const others = placed.map(([path]) => path).filter((path) => path.endsWith('.json') && !contents.has(path));
  const texts = await there.files(commit, others);
  const outdated = [...texts].filter(([, bytes]) => isBadge(textOf(bytes) ?? '')).map(([path]) => path);
  return { files: contents, blobs, outdated };
}
