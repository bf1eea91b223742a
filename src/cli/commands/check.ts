// `check`: compares edited posts with the facts, and says line by line what does not agree.
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { checkPost } from '../../check/check-post.ts';
import { composeFacts, headingsOf } from '../../check/facts/facts.ts';
import { fixPost } from '../../check/fix-post.ts';
import { readPost } from '../../check/post/read-post.ts';
import { tellFinding } from '../../check/tell-finding.ts';
import type { Config } from '../../config/config.ts';
import { loadConfig } from '../../config/load-config.ts';
import { replaceFiles } from '../../local/replace-files.ts';
import { exits, Failure } from '../../model/errors.ts';
import { composeDocument } from '../../sections/compose-document.ts';
import { jsonText } from '../../text/json-text.ts';
import { plainText } from '../../text/plain-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { wordsOf } from '../../words/languages.ts';
import { annotateFindings } from '../actions/annotate-findings.ts';
import { changedPosts } from '../check/changed-posts.ts';
import { findFacts } from '../check/find-facts.ts';
import { dateInFrontMatter, placeOf } from '../check/post-place.ts';
import { type CheckedFile, countOf, findingLine, reportOf } from '../check/print-findings.ts';
import { readSurroundings } from '../check/read-surroundings.ts';
import { stageOf } from '../check/stage-of.ts';
import { ExitCode } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { addEditionFlags, type EditionFlags } from '../run/common-flags.ts';
import { readCollection } from '../run/read-collection.ts';
import { withDeadline } from '../run/with-deadline.ts';

export interface CheckFlags extends EditionFlags {
  readonly snapshot?: string;
  readonly fix?: boolean;
  readonly ready?: boolean;
  readonly changed?: string;
}

export function defineCheck(command: Command, host: Host): void {
  addEditionFlags(command, 'that of the post’s path or front matter')
    .argument('[files...]', 'posts, as Markdown')
    .option('--changed <commit>', 'the posts that HEAD changes since a commit, such as HEAD^1')
    .option('--snapshot <file>', 'the facts: a snapshot.json that collect or draft wrote')
    .option('--fix', 'mend what has one right answer, and say what is left')
    .option('--ready', 'the post is ready for review, or published: a place left for an editor is an error')
    .addHelpText('after', helpText)
    .action(async (files: readonly string[], flags: CheckFlags) => {
      const code = await withDeadline(flags, host, (timed) => checkFiles(files, flags, timed));
      if (code !== exits.done.code) throw new ExitCode(code);
    });
}

/** @returns the exit code */
async function checkFiles(named: readonly string[], flags: CheckFlags, host: Host): Promise<number> {
  const config = await loadConfig(flags.config);
  const files = await chooseFiles(named, config, flags);
  const { check: words } = wordsOf[config.language];
  const say = flags.json ? host.stderr : host.stdout;
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const one = await checkFile(file, config, flags, host);
    checked.push(one);
    for (const finding of one.findings)
      if (!flags.quiet || finding.severity === 'error')
        say(`${findingLine(file, finding, config.language)}\n`);
  }
  const [errors, notices] = [countOf(checked, 'error'), countOf(checked, 'notice')];
  const code = errors > 0 ? exits.problems.code : exits.done.code;
  if (flags.json) host.stdout(`${jsonText(reportOf(checked, code), 2)}\n`);
  if (!flags.quiet) say(`${words.summary(errors, notices, files.length)}\n`);
  const annotations = checked.flatMap(({ file, findings, language }) =>
    findings.map((finding) => ({
      level: finding.severity,
      title: finding.rule,
      file,
      line: finding.line,
      message: tellFinding(finding, language),
    })),
  );
  annotateFindings(annotations, words.moreInLog, host);
  return code;
}

/** @throws Failure `usage` if nobody says which */
async function chooseFiles(named: readonly string[], config: Config, flags: CheckFlags): Promise<string[]> {
  if (flags.changed === undefined && named.length === 0) throw new Failure('no-post-named', {});
  const changed = flags.changed === undefined ? [] : await changedPosts(flags.changed, config.post.path);
  return [...new Set([...named, ...changed])];
}

async function checkFile(file: string, config: Config, flags: CheckFlags, host: Host): Promise<CheckedFile> {
  const text = await readText(file);
  const place = placeOf(file, config.post.path);
  const snapshot =
    flags.snapshot === undefined
      ? await findFacts(dateOf(file, text, config, flags), place?.root ?? '', config, flags, host)
      : (await readCollection(flags.snapshot)).snapshot;
  if (flags.snapshot !== undefined) refuseOther(file, text, snapshot.edition.date, config, flags);
  const { date } = snapshot.edition;
  const stage = await stageOf(flags.ready === true, host);
  const headings = headingsOf(composeDocument(snapshot, config));
  const around = await readSurroundings(file, date, stage, headings, config);
  const facts = composeFacts(snapshot, config, around);
  const look = (words: string) => checkPost(readPost(words, file, facts.headings), facts);
  const findings = look(text);
  const { language } = config;
  if (flags.fix !== true) return { file, edition: date, language, findings };
  const mended = fixPost(text, findings);
  if (mended.fixed.length === 0) return { file, edition: date, language, findings };
  await replaceFiles([{ path: file, content: mended.text }]);
  const { fixed } = wordsOf[language].check;
  host.stderr(`${plainText(untrusted(fixed(mended.fixed.length, file)))}\n`);
  return { file, edition: date, language, findings: look(mended.text) };
}

/** @throws Failure `usage` */
async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new Failure('no-post', { path: file }, { cause });
  }
}

/** The edition that the flag names, or the path, or the front matter. @throws Failure `usage` if none does */
function dateOf(file: string, text: string, { post }: Config, flags: CheckFlags): string {
  const date = flags.edition ?? placeOf(file, post.path)?.date ?? dateInFrontMatter(text);
  if (date !== null) return date;
  throw new Failure('post-without-date', { path: file });
}

/** A path or a front matter with another date is a slip; both together are another edition's. @throws Failure `usage` */
function refuseOther(file: string, text: string, date: string, { post }: Config, flags: CheckFlags): void {
  const written = dateInFrontMatter(text);
  const edition = flags.edition ?? (placeOf(file, post.path)?.date === written ? written : null);
  if (edition !== null && edition !== date)
    throw new Failure('snapshot-of-other-edition', { path: file, edition, snapshot: date });
}

const helpText = `
Each line is file:line: rule: message. The exit code is 9 if there are errors, and 0 if there are notices alone. The facts
come from --snapshot; or from out/<edition>/snapshot.json, if the edition's ledger was made from it; or else from GitHub.
docs/check.md describes the rules, and how to switch one off.`;
