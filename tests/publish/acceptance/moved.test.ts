// A post that an editor moves to another folder is still the edition's post.
import { expect, test } from 'vitest';
import { friday, ledgerOf, pictureOf, postOf, website } from './community.ts';
import { aWeekly } from './weekly.ts';

const branch = `sofa-weekly/${friday}`;
const later = { now: `${friday}T03:00:00Z` };
const place = 'content/weekly/index.md';

test('it gets its facts where it is now, beside what the editor wrote', async () => {
  const weekly = await aWeekly();
  await weekly.publish();
  const text = weekly.file(postOf(friday)) ?? '';
  weekly.editor.commit(website, branch, { [postOf(friday)]: null, [place]: `${text}\nWritten by hand.\n` });
  weekly.merge({ number: 8, author: 'octo-new', title: 'Improve part 8' });

  const { published } = await weekly.publish(later);

  expect(published.outcome.kind).toBe('updated');
  expect(weekly.file(place)).toContain('Improve part 8');
  expect(weekly.file(place)).toContain('Written by hand.');
  expect(weekly.file(postOf(friday))).toBeNull();
  expect(JSON.parse(weekly.file(ledgerOf(friday)) ?? '{}').pullRequests).toContain('octo-org/engine#8');
  expect((await weekly.publish({ now: `${friday}T04:00:00Z` })).published.outcome.kind).toBe('unchanged');
});

test('a post that an editor deleted stays deleted, whatever else they wrote', async () => {
  const weekly = await aWeekly();
  await weekly.publish();
  weekly.editor.commit(website, branch, { [postOf(friday)]: null, 'content/notes.md': 'Something else\n' });
  weekly.merge({ number: 8, author: 'octo-new', title: 'Improve part 8' });

  await weekly.publish(later);

  expect(weekly.file(postOf(friday))).toBeNull();
  expect(weekly.file('content/notes.md')).toBe('Something else\n');
  expect(weekly.file(pictureOf(friday))).not.toBeNull();
});
