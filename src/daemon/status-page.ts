// The status page: one screen of HTML that tells whether the weekly is on its way.
import { localMinute } from '../model/calendar.ts';
import type { Outcome } from '../model/outcome.ts';
import { htmlText } from '../text/html-text.ts';
import { safeUrl } from '../text/safe-url.ts';
import { untrusted } from '../text/untrusted-text.ts';
import type { EditionRecord } from './state.ts';
import { type Health, healthOf, lastFailure, lastSuccess, type Status } from './status.ts';
import { statusStyle } from './status-style.ts';

export interface StatusPageOptions {
  /** What the weekly is called. */
  readonly name: string;
  /** IANA: the zone that times are shown in. */
  readonly timeZone: string;
}

const healthWords: Readonly<Record<Health, string>> = {
  ok: 'All is well',
  failing: 'Somebody should look at this',
  stopped: 'Stopped: nothing will run',
};

export function composeStatusPage(status: Status, { name, timeZone }: StatusPageOptions): string {
  const time = (instant: string) => timeTag(instant, timeZone);
  const health = healthOf(status);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${text(name)}: ${healthWords[health]}</title>
<style>${statusStyle}</style>
</head>
<body>
<main>
<h1>${text(name)}</h1>
${[
  section('Now', [
    `<span class="${health === 'ok' ? 'ok' : 'bad'}">${healthWords[health]}</span>`,
    ...now(status, time),
  ]),
  section('Next run', next(status, time)),
  section('Last outcome', outcome(status, time)),
  section('Last error', error(status, time)),
  table(status, time),
].join('\n')}
<footer><p>Times are of ${text(timeZone)}. Running since ${time(status.startedAt)}. <a href="healthz">As JSON</a></p></footer>
</main>
</body>
</html>
`;
}

type Time = (instant: string) => string;

function now({ running }: Status, time: Time): string[] {
  if (running === null) return [];
  const attempt = running.attempt === 1 ? '' : `, attempt ${running.attempt}`;
  return [
    `The edition of ${text(running.edition)} has been running since ${time(running.startedAt)}${attempt}.`,
  ];
}

function next({ nextRun, retry, around }: Status, time: Time): string[] {
  const planned = nextRun === null ? [] : [`${time(nextRun)}`];
  const again =
    retry === null
      ? []
      : [`Before that, ${text(retry.editions.join(', '))} is tried again at ${time(retry.at)}.`];
  return [...planned, ...again, faint(`The next edition is that of ${text(around.coming)}.`)];
}

function outcome(status: Status, time: Time): string[] {
  const last = lastSuccess(status);
  if (last === null) return [faint('No run has succeeded yet.')];
  const { at, outcome: came } = last.run;
  return [`<strong>${text(last.edition)}</strong>: ${outcomeWords(came)}`, faint(time(at))];
}

function outcomeWords(outcome: Outcome | null): string {
  if (outcome === null) return 'drafted into the output folder; nothing was to be published';
  return `${text(outcome.kind)}. ${text(outcome.message)}${pullRequestLink(outcome)}`;
}

function pullRequestLink({ pullRequest }: Outcome): string {
  const url = pullRequest === null ? null : safeUrl(pullRequest.url);
  if (pullRequest === null || url === null) return '';
  return ` <a href="${url}">Pull request #${pullRequest.number}</a>`;
}

function error(status: Status, time: Time): string[] {
  const last = lastFailure(status);
  if (last === null) return [faint('None since the last success.')];
  const { kind, message, hint, at, attempt } = last.run;
  return [
    `<strong>${text(last.edition)}</strong>: <span class="bad">${text(kind)}</span>`,
    ...lines(message),
    ...(hint === null ? [] : lines(hint)),
    faint(`${time(at)}, attempt ${attempt}`),
  ];
}

function table({ editions }: Status, time: Time): string {
  if (editions.length === 0) return '';
  const rows = editions.map(
    (record) => `<tr><th scope="row">${text(record.edition)}</th><td>${recordWords(record, time)}</td></tr>`,
  );
  return `<section><h2>Editions</h2><table>${rows.join('')}</table></section>`;
}

function recordWords({ success, failure }: EditionRecord, time: Time): string {
  const good =
    success === null
      ? []
      : [
          `<span class="ok">${text(success.outcome?.kind ?? 'drafted')}</span> ${time(success.at)}${success.outcome === null ? '' : pullRequestLink(success.outcome)}`,
        ];
  const bad = failure === null ? [] : [`<span class="bad">${text(failure.kind)}</span> ${time(failure.at)}`];
  return [...good, ...bad].join('<br>');
}

function section(heading: string, paragraphs: readonly string[]): string {
  return `<section><h2>${heading}</h2>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</section>`;
}

function faint(html: string): string {
  return `<span class="faint">${html}</span>`;
}

function lines(message: string): string[] {
  return message.split('\n').map(text);
}

function timeTag(instant: string, timeZone: string): string {
  return `<time datetime="${text(instant)}">${localMinute(instant, timeZone)}</time>`;
}

/** Everything that is not written in this file: it may quote GitHub. */
function text(words: string): string {
  return htmlText(untrusted(words));
}
