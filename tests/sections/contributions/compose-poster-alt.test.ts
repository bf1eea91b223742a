import { expect, it } from 'vitest';
import { composePosterAlt } from '../../../src/sections/contributions/compose-poster-alt.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import {
  aContributionsSection,
  aContributor,
  aCreditedPullRequest,
  aDocument,
  aProject,
  crowdedWeek,
  quietWeek,
  realWeek,
  someThanks,
  weekOf,
} from '../../render/pictures/weeks.ts';

it('names the people, in the language of the edition', () => {
  expect(composePosterAlt(realWeek()).raw).toBe(
    'SOFAStack 社区本周贡献 2023-05-19：本周贡献者：wenxuwan、seeflood。',
  );
  expect(composePosterAlt({ ...realWeek(), language: 'en' }).raw).toBe(
    'SOFAStack 社区本周贡献 2023-05-19: Contributors: wenxuwan, seeflood.',
  );
});

it('names newcomers, reviewers and reporters after the contributors', () => {
  const newcomer = aContributor('octo-user', { name: untrusted('Octo User') });
  const section = aContributionsSection({
    projects: [aProject('MOSN', [aCreditedPullRequest({ contributors: [newcomer] })])],
    newcomers: [newcomer],
    reviewers: [someThanks(aContributor('octo-reviewer'), 3)],
    reporters: [someThanks(aContributor('octo-reporter'))],
  });

  expect(composePosterAlt(aDocument(section)).raw).toBe(
    'SOFAStack 社区本周贡献 2023-05-19：本周贡献者：Octo User；首次贡献：Octo User；感谢评审代码：octo-reviewer；感谢反馈问题：octo-reporter。',
  );
});

it('says how many it leaves out, and stays short enough for every encoder', () => {
  const { raw } = composePosterAlt(crowdedWeek('en'));

  expect(raw).toMatch(/, and \d+ more\.$/);
  expect([...raw].length).toBeLessThanOrEqual(400);
});

it('takes the login for a name that is none', () => {
  const person = aContributor('octo-user', { name: untrusted('x'.repeat(10_000)) });

  expect(composePosterAlt(weekOf([person])).raw).toContain('：octo-user。');
});

it('says that a week was quiet', () => {
  expect(composePosterAlt(quietWeek()).raw).toBe(
    'SOFAStack 社区本周贡献 2023-05-19：这一周很安静，没有合并的 PR，我们下周见。',
  );
});

it('is empty where there is no poster', () => {
  expect(composePosterAlt({ ...realWeek(), sections: [] }).raw).toBe('');
});
