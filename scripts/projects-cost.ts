// npm run projects:cost [-- N]: what `render` takes for a week in which each of 5,000 repositories is a project of its own, with a merged
// pull request, an issue and a release. Time is a machine's own; memory is not: 1,000 MB is the most.
import { loadConfig } from '../src/config/load-config.ts';
import { renderEdition } from '../src/pipeline/render-edition.ts';
import type { Stages } from '../src/pipeline/stages.ts';
import { makePictures } from '../src/render/pictures/make-pictures.ts';
import type { Materials } from '../src/render/render-artifacts.ts';
import { loadTemplates } from '../src/render/templates/load-templates.ts';
import { untrusted } from '../src/text/untrusted-text.ts';
import { anIssue, aPerson, aPullRequest, aRelease, aSnapshot } from '../tests/builders/snapshot.ts';

const projects = Number(process.argv[2] ?? 5000);
const mostMegabytes = 1000;

const numbers = Array.from({ length: projects }, (_, n) => n);
const repository = (n: number) => `octo-org/project-${n}`;
const login = (n: number) => `octo-user-${n}`;
const snapshot = aSnapshot({
  people: numbers.map((n) => aPerson({ login: login(n) })),
  pullRequests: numbers.map((n) => aPullRequest({ repository: repository(n), author: login(n) })),
  issues: numbers.map((n) => anIssue({ repository: repository(n), author: login(n) })),
  releases: numbers.map((n) =>
    aRelease({
      repository: repository(n),
      url: `https://github.com/${repository(n)}/releases/tag/v1.5.0`,
      author: login(n),
      notes: untrusted('- Make it better'),
    }),
  ),
});

const config = await loadConfig('config/sofa-weekly.yml');
const materials = {
  templates: await loadTemplates({ language: config.language, folder: null }),
  makePictures: (document, avatars, post) => makePictures(document, config, { logo: null, avatars }, post),
} satisfies Materials;
const stages: Stages = { run: (_stage, work) => work(() => {}), durations: () => ({}) };

const start = performance.now();
const draft = await renderEdition({ snapshot, avatars: new Map() }, config, materials, stages);
const took = Math.round((performance.now() - start) / 1000);
for (const { path, content } of draft.artifacts)
  process.stdout.write(`${path}: ${Math.round(content.length / 1000)} kB\n`);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${projects} projects: ${megabytes} MB at most, ${took} s\n`);
if (megabytes > mostMegabytes) process.exitCode = 1;
