import { expect, it } from 'vitest';
import { newcomer } from '../../../../src/render/pictures/covers/newcomer.ts';
import { untrusted } from '../../../../src/text/untrusted-text.ts';
import { drawWeek, posterConfig } from '../draw-week.ts';
import { aContributionsSection, aContributor, aCreditedPullRequest, aDocument, aProject } from '../weeks.ts';

it.each([
  ['Octo Robinson', 'MOSN'],
  ['octo-user-with-a-name-of-39-letters-xxx', 'MOSN'],
  ['Octo Montgomery-Featherstone', 'A project with a name that is longer than a line of this picture by far'],
])("a newcomer's card has room for all of it: %s", async (name, project) => {
  const person = aContributor('octo-user', { name: untrusted(name) });
  const title =
    'xds update panics when a cluster with empty hosts tries to stop its health checks, and so does a restart of its listener';
  const pull = aCreditedPullRequest({
    title: untrusted(title),
    contributors: [person],
    firstContribution: true,
  });
  const section = aContributionsSection({ projects: [aProject(project, [pull])], newcomers: [person] });

  const { boxes } = await drawWeek(aDocument(section), posterConfig, {}, newcomer);

  const texts = boxes.filter(({ text }) => text !== null && text.length > 2);
  expect(texts.map(({ drawn }) => drawn.replaceAll(/\s/g, ''))).toEqual(
    texts.map(({ text }) => text?.replaceAll(/\s/g, '')),
  );
  expect(Math.max(...texts.map(({ top, height }) => top + height))).toBeLessThan(1000);
});
