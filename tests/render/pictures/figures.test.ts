import { expect, it } from 'vitest';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import type { Language } from '../../../src/words/languages.ts';
import { drawWeek } from './draw-week.ts';
import {
  aContributionsSection,
  aContributor,
  aCreditedPullRequest,
  aDocument,
  aProject,
  someThanks,
} from './weeks.ts';

it.each<Language>(['zh', 'en'])(
  'six numbers are whole, and their labels keep clear of the rules, in %s',
  async (language) => {
    const people = [1, 2].map((at) => aContributor(`octo-user-${at}`));
    const section = aContributionsSection({
      projects: [
        aProject('MOSN', [aCreditedPullRequest({ contributors: people, title: untrusted('Fix it') })]),
      ],
      newcomers: people,
      reviewers: [someThanks(people[0] ?? aContributor('octo-user'), 5_000_000)],
      reporters: [someThanks(people[0] ?? aContributor('octo-user'), 2)],
    });

    const { boxes } = await drawWeek(aDocument(section, { language }));

    const cells = boxes.filter(
      ({ top, height, width }) => top > 376 && top < 420 && height > 90 && width < 200,
    );
    const labels = boxes.filter(({ top, text }) => text !== null && top > 460 && top < 500);
    expect([cells.length, labels.length]).toEqual([6, 6]);
    const margins = labels.map((label, at) => {
      const cell = cells[at];
      return cell === undefined ? 0 : cell.left + cell.width - label.left - label.width;
    });
    expect(Math.min(...margins)).toBeGreaterThan(6);
    const values = boxes.filter(({ top, text }) => text !== null && top > 400 && top < 420);
    expect(values.map(({ drawn }) => drawn)).toEqual(values.map(({ text }) => text));
    expect(values).toHaveLength(6);
  },
);
