// The findings of a post on the disk, as the preview shows them.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkPost } from '../../check/check-post.ts';
import { composeFacts, headingsOf } from '../../check/facts/facts.ts';
import { readPost } from '../../check/post/read-post.ts';
import { tellFinding } from '../../check/tell-finding.ts';
import type { Config } from '../../config/config.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { PreviewFinding } from '../../preview/preview-state.ts';
import { composeDocument } from '../../sections/compose-document.ts';
import { wordsOf } from '../../words/languages.ts';
import { readSurroundings } from './read-surroundings.ts';

/** Places that wait for an editor have a list of their own. Empty if there is no such file. */
export async function findInPost(
  file: string,
  snapshot: Snapshot,
  config: Config,
): Promise<PreviewFinding[]> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return [];
  const { date } = snapshot.edition;
  const around = await readSurroundings(
    file,
    date,
    'draft',
    headingsOf(composeDocument(snapshot, config)),
    config,
  );
  const facts = composeFacts(snapshot, config, around);
  return checkPost(readPost(text, file, facts.headings), facts)
    .filter(({ rule }) => rule !== 'editor-place')
    .map((finding) => ({
      severity: finding.severity,
      label: wordsOf[config.language].check.severities[finding.severity],
      where: `${basename(file)}:${finding.line}`,
      rule: finding.rule,
      message: tellFinding(finding, config.language),
    }));
}
