// The posts that a pull request changes.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Failure } from '../../model/errors.ts';
import { placeOf } from './post-place.ts';

const run = promisify(execFile);

/**
 * The files of the form of `post.path` that are not the same in HEAD as in `since`, as paths from the folder.
 *
 * @throws Failure `usage` if Git does not know the commit
 */
export async function changedPosts(since: string, template: string, folder = '.'): Promise<string[]> {
  const args = [
    'diff',
    '--name-only',
    '-z',
    '--relative',
    '--diff-filter=d',
    '--end-of-options',
    since,
    'HEAD',
    '--',
  ];
  const changed = await run('git', ['-C', folder, ...args]).catch((cause) => {
    throw new Failure('git-cannot-compare', { since }, { cause });
  });
  return changed.stdout.split('\0').filter((file) => placeOf(file, template) !== null);
}
