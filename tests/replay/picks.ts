// npm run replay:picks -- FILE: which issues of the published editions the rule admits on the day they were shown. FILE has them
// as facts: opener, days and authors of the comments; what was said is not known, so every question and answer is a plain one.
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { aWorld } from '../../sandbox/sandbox.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { issuePicks } from '../../src/sections/issue-picks/issue-picks.ts';
import { collectFrom } from '../collect/collect-from.ts';

const pickFacts = z.object({
  picks: z.array(
    z.object({
      edition: z.string(),
      section: z.string(),
      shownBefore: z.string().nullable(),
      thread: z.object({
        reference: z.string().nullable(),
        kind: z.string().nullish(),
        opener: z.string().nullish(),
        createdAt: z.string().nullish(),
        comments: z
          .array(z.object({ author: z.string(), date: z.string().nullable(), role: z.string().nullish() }))
          .default([]),
      }),
    }),
  ),
});

type Pick = z.output<typeof pickFacts>['picks'][number];

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file of facts: npm run replay:picks -- FILE');
const { picks } = pickFacts.parse(JSON.parse(await readFile(file, 'utf8')));
const config = await loadConfig('config/sofa-weekly.yml');
const known = picks.filter(({ thread }) => thread.reference !== null && thread.kind === 'issue');
const issues = [...new Map(known.map((pick) => [pick.thread.reference, pick])).values()].map(toIssue);
const world = aWorld({ organizations: ['sofastack', 'mosn'], issues });

const editions = [...new Set(known.map(({ edition }) => edition))].toSorted();
const lines: string[] = [];
for (const edition of editions) {
  const now = `${edition}T07:00:00Z`;
  const { snapshot } = await collectFrom(world, { edition, now, config: { sections: ['issue-picks'] } });
  const shownBefore = known.filter((pick) => pick.section === 'issue-picks' && pick.edition < edition);
  const shown = { picks: shownBefore.map(({ thread }) => thread.reference ?? ''), tasks: [] };
  const { section } = issuePicks.compose({ snapshot: { ...snapshot, shown }, config, heading: '' });
  const place = [...section.picks, ...section.candidates].map((one) => `${one.repository}#${one.number}`);
  for (const pick of known.filter((one) => one.edition === edition)) {
    const at = place.indexOf(pick.thread.reference ?? '');
    const what =
      at === -1
        ? `not admitted: ${reason(pick)}`
        : at < section.picks.length
          ? 'shown'
          : `candidate ${at + 1}`;
    lines.push(`${edition} ${pick.thread.reference}: ${what}, of ${place.length}`);
  }
}
const admitted = lines.filter((line) => !line.includes('not admitted')).length;
process.stdout.write(`${lines.join('\n')}\n${admitted} of ${lines.length} admitted\n`);

function toIssue({ thread }: Pick) {
  const [repository = '', number = ''] = (thread.reference ?? '').split('#');
  return {
    repository,
    number: Number(number),
    title: '如何使用？',
    body: '请问如何使用？',
    author: thread.opener ?? 'octo-unknown',
    createdAt: `${thread.createdAt ?? '2022-12-01'}T01:00:00Z`,
    comments: thread.comments.flatMap(({ author, date, role }) =>
      date === null
        ? []
        : [
            {
              author,
              authorAssociation: role?.startsWith('answer') === true ? 'MEMBER' : 'NONE',
              createdAt: `${date}T02:00:00Z`,
              body: '在配置里设置即可，默认值不用改。',
            },
          ],
    ),
  };
}

function reason({ edition, shownBefore, thread }: Pick): string {
  if (shownBefore !== null) return `shown on ${shownBefore}`;
  const answers = thread.comments.filter(({ role }) => role?.startsWith('answer') === true);
  if (answers.length === 0) return 'no answer is known';
  if (answers.every(({ date }) => (date ?? '') > edition)) return 'answered after the edition';
  return `answered on ${answers.map(({ date }) => date).join(', ')}`;
}
