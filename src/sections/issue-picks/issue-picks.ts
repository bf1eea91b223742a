// The issue picks (GitHub issue 精选): questions of readers that members have answered, and not shown before.

import type { Config } from '../../config/config.ts';
import { projectOf } from '../../config/project-names.ts';
import { itemKey } from '../../model/item-name.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Composed, Composition, SectionKind } from '../section.ts';
import type { IssuePicksSection } from './issue-picks-section.ts';
import { type IssuePicksView, issuePicksView } from './issue-picks-view.ts';
import { rankPicks } from './rank-picks.ts';

export const issuePicks: SectionKind<'issue-picks', IssuePicksSection, IssuePicksView> = {
  id: 'issue-picks',
  compose,
  view: issuePicksView,
  example: {
    heading: 'GitHub Issue 精选',
    replies: 12,
    picks: [
      {
        position: 1,
        opener: '[@octo-user](https://github.com/octo-user)',
        issue: '[#1321](https://github.com/sofastack/sofa-rpc/issues/1321)',
        title: 'How do I set a timeout?',
        question: 'I cannot find it.',
        answer: 'Set it in the consumer.',
        answeredBy: '[@octo-member](https://github.com/octo-member)',
        project: 'SOFARPC',
        address:
          '[https://github.com/sofastack/sofa-rpc/issues/1321](https://github.com/sofastack/sofa-rpc/issues/1321)',
      },
    ],
  },
  isNews: ({ picks }) => picks.length > 0,
  counts: (section) => ({ picks: section?.picks.length ?? 0, replies: section?.replies ?? 0 }),
};

function compose({ snapshot, config, heading }: Composition): Composed<IssuePicksSection> {
  const { count, candidates } = config.issuePicks;
  const shown = new Set(snapshot.shown.picks.map((key) => key.toLowerCase()));
  const fresh = snapshot.answered
    .filter((one) => !shown.has(itemKey(one)))
    .map((one) => ({ ...one, project: projectOf(one.repository, config) }));
  const ranked = rankPicks(fresh);
  const section: IssuePicksSection = {
    id: 'issue-picks',
    heading,
    replies: countReplies(snapshot, config),
    picks: ranked.slice(0, count),
    candidates: ranked.slice(count, count + candidates),
  };
  return { section, diagnostics: [] };
}

/** The issues in which a member commented, without the agendas of meetings, where all comment. */
function countReplies({ replied, meetings }: Snapshot, config: Config): number {
  const agendas = new Set(meetings.map(({ issue }) => itemKey(issue)));
  return replied.filter(
    (issue) =>
      !agendas.has(itemKey(issue)) && !config.exclude.repositories.has(issue.repository.toLowerCase()),
  ).length;
}
