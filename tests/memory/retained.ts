// A process of its own, run with --expose-gc: prints how many bytes a week of a thousand pull requests keeps in memory, as a snapshot that
// was read, and as a document that was made of it.
import { parseSnapshot } from '../../src/model/parse-snapshot.ts';
import { composeDocument } from '../../src/sections/compose-document.ts';
import { aConfig } from '../builders/config.ts';
import { aLargeWeek } from '../builders/large-week.ts';
import { aReview } from '../builders/snapshot.ts';

const pullRequests = 1000;

function bytes(): number {
  if (global.gc === undefined) throw new Error('Run it with --expose-gc');
  global.gc();
  global.gc();
  return process.memoryUsage().heapUsed;
}

/** Six reviews for each pull request, as in the very large week. */
function weekText(): string {
  const week = aLargeWeek(250, 4);
  const reviews = week.pullRequests.flatMap(({ repository, number }, n) =>
    [1, 2, 3, 4, 5, 6].map((at) =>
      aReview({ repository, number, author: `octo-user-${(n + at) % pullRequests}` }),
    ),
  );
  return JSON.stringify({ ...week, reviews });
}

const config = aConfig();
// Once before, so that code and tables do not count.
composeDocument(parseSnapshot(JSON.stringify(aLargeWeek(2, 2)), 'a small week'), config);
const source = weekText();
const empty = bytes();
const snapshot = parseSnapshot(source, 'the week');
const read = bytes();
const document = composeDocument(snapshot, config);
const composed = bytes();
process.stdout.write(
  JSON.stringify({
    snapshot: read - empty,
    document: composed - read,
    // Both are still there.
    sections: document.sections.length + snapshot.pullRequests.length,
  }),
);
