// `preview`: a local page that shows an edition in every format, and is updated when a file changes.
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import type { Config } from '../../config/config.ts';
import { contributorsFileOf, loadConfig } from '../../config/load-config.ts';
import { postPath } from '../../config/post-address.ts';
import { nodeTimers } from '../../local/timers.ts';
import { writeFolder } from '../../local/write-folder.ts';
import { describeFailure } from '../../model/describe-failure.ts';
import { nextEditionDate } from '../../model/edition-schedule.ts';
import { exits } from '../../model/errors.ts';
import { renderEdition } from '../../pipeline/render-edition.ts';
import { createLiveState } from '../../preview/live-state.ts';
import { loadPageParts, type PageParts } from '../../preview/page-parts.ts';
import { composePreview } from '../../preview/preview-content.ts';
import { composePreviewPage } from '../../preview/preview-page.ts';
import { openPreviewServer } from '../../preview/preview-server.ts';
import type { PreviewContent, PreviewProblem } from '../../preview/preview-state.ts';
import { rememberPictures } from '../../preview/remember-pictures.ts';
import { watchFiles } from '../../preview/watch-files.ts';
import { makePictures } from '../../render/pictures/make-pictures.ts';
import { templatesFolder } from '../../render/templates/load-templates.ts';
import { plainLines } from '../../text/plain-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { wordsOf } from '../../words/languages.ts';
import type { Words } from '../../words/words.ts';
import { findInPost } from '../check/find-in-post.ts';
import { ExitCode } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { firstStop, nodeProcess, type ProcessControl } from '../host/process-control.ts';
import { createRedact } from '../host/redact.ts';
import { addConfigFlag, type EditionFlags, readNow, readPort } from '../run/common-flags.ts';
import { loadMaterials } from '../run/load-materials.ts';
import { readCollection } from '../run/read-collection.ts';
import { createStages } from '../run/stages.ts';

export interface PreviewFlags extends Pick<EditionFlags, 'config' | 'out' | 'edition' | 'now'> {
  readonly snapshot?: string;
  readonly port: number;
  readonly export?: string;
}

export function definePreview(command: Command, host: Host): void {
  addConfigFlag(command)
    .option(
      '--snapshot <file>',
      'a snapshot.json that collect or draft wrote (default: the one in the output folder)',
    )
    .option('--out <dir>', 'the output folder (default: out/<edition>)')
    .option('--edition <date>', 'the edition, YYYY-MM-DD (default: the next one)')
    .option('--now <instant>', 'pretend that it is this time, ISO 8601')
    .option('--port <number>', 'the port to listen on at 127.0.0.1; 0 for any free one', readPort, 4150)
    .option('--export <file>', 'save the page as one HTML file instead of serving it')
    .action(async (flags: PreviewFlags) => {
      const code = await preview(flags, host, nodeProcess());
      if (code !== exits.done.code) throw new ExitCode(code);
    });
}

/** @returns the exit code, once the page is saved or somebody stops it */
export async function preview(flags: PreviewFlags, host: Host, control: ProcessControl): Promise<number> {
  const parts = await loadPageParts();
  const config = await loadConfig(flags.config);
  const snapshot =
    flags.snapshot ?? join(flags.out ?? `out/${chooseDate(flags, config, host)}`, 'snapshot.json');
  const make = rememberPictures(makePictures);
  const render = async (current: Config) => {
    const collection = await readCollection(snapshot);
    const materials = await loadMaterials(current, flags, host, make);
    const draft = await renderEdition(
      collection,
      current,
      materials,
      createStages(current, { quiet: true }, host),
    );
    const findings = await findInPost(
      postBeside(snapshot, draft.document.edition.date, current),
      draft.snapshot,
      current,
    );
    return composePreview(draft, current, parts.frameStyle, findings);
  };
  const first = await render(config);
  const say = wordsOf[config.language].desk.terminal;
  if (flags.export !== undefined) {
    await savePage(first, parts, flags.export);
    host.stderr(`${say.preview(first.date, flags.export)}\n`);
    return exits.done.code;
  }
  const watcher = watchFiles(nodeTimers, () => void live.refresh());
  const live = createLiveState(first, {
    async render() {
      const current = await loadConfig(flags.config);
      watcher.watch(sourcesOf(current, flags.config, snapshot, first.date));
      return render(current);
    },
    explain: (error) => explain(error, createRedact(host.env), wordsOf[config.language]),
  });
  const server = await openPreviewServer(live, parts, flags.port);
  watcher.watch(sourcesOf(config, flags.config, snapshot, first.date));
  // Files may have changed during the first rendering, before anything was watching them.
  void live.refresh();
  host.stderr(`${say.preview(first.date, server.url)}\n${say.stop}\n`);
  await firstStop(control);
  watcher.close();
  await server.close();
  return exits.done.code;
}

/** Where `draft` wrote the post, and where somebody may have edited it since. */
function postBeside(snapshot: string, date: string, { post }: Config): string {
  return join(dirname(snapshot), postPath(post.path, date));
}

function chooseDate(flags: PreviewFlags, config: Config, host: Host): string {
  return flags.edition ?? nextEditionDate(config.edition, readNow(flags, host));
}

/** Everything on disk that the preview is made of. */
function sourcesOf(config: Config, path: string, snapshot: string, date: string): string[] {
  const beside = dirname(path);
  return [
    path,
    contributorsFileOf(path),
    snapshot,
    join(dirname(snapshot), 'avatars'),
    postBeside(snapshot, date, config),
    templatesFolder(config.language),
    ...(config.templates === null ? [] : [join(beside, config.templates)]),
    ...(config.poster.logo === null ? [] : [join(beside, config.poster.logo)]),
  ];
}

async function savePage(content: PreviewContent, parts: PageParts, file: string): Promise<void> {
  const { html } = composePreviewPage({ version: 1, content, problem: null }, parts, false);
  await writeFolder(dirname(file), [{ path: basename(file), content: html }]);
}

/** The message may quote a template or a snapshot. */
function explain(error: unknown, redact: (text: string) => string, words: Words): PreviewProblem {
  const { message, hint } = describeFailure(error, redact, words);
  return { message: plainLines(untrusted(message)), hint };
}
