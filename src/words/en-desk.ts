// What editors and maintainers read about a run, in English.
import { plural } from './counting.ts';
import type { DeskWords, SettingName } from './desk-words.ts';

export const enDesk: DeskWords = {
  colon: ': ',
  progress: {
    stages: {
      collect: 'Collecting from GitHub',
      compose: 'Composing the edition',
      render: 'Rendering the post',
      plan: 'Working out what to change',
      publish: 'Publishing',
      write: 'Writing the files',
    },
    target: (repository) => `looking at ${repository}`,
    organizations: 'looking at the organizations',
    repositories: (count) =>
      `looking at ${count} repositories that were pushed to, at pull requests, discussions and meetings`,
    pullRequests: (count) => `reading ${count} merged pull requests`,
    avatars: (count) => `fetching the avatars of ${count} people`,
    waiting: ({ seconds, reason, attempt, of, until }) =>
      `waiting ${seconds} s for GitHub (${reason}), ${attempt} of ${of}, until ${until}`,
  },
  outcome: ({ message }) => message,
  pullRequest: {
    covers: ({ date, from, to, timeZone }) =>
      `The edition of **${date}** covers ${from} to ${to} (${timeZone}).`,
    holds: (amounts, contributors, newcomers) =>
      `It has ${amounts.length === 0 ? 'nothing yet' : amounts.join(', ')}${people(contributors, newcomers)}.`,
    picture: "The week's contributors",
    preview: (run, date) =>
      run === null
        ? `**Preview**: \`sofa-weekly preview --edition ${date}\` shows the post, the WeChat version and the picture.`
        : `**Preview**: [this run](${run}) keeps its files under *Artifacts*. \`preview.html\` shows the post, the WeChat version (to copy into its editor) and the picture.`,
    line: (number) => `line ${number}`,
    place: (label, what) => `${label}: ${what}`,
    places: '### For you to fill in',
    optional: '### Optional',
    candidates: (count) =>
      `Another question: ${count} more to choose from, ready to paste into the post; delete the one that it replaces`,
    leftOut: '### Left out, because your words win',
    diagnostics: '### Worth knowing',
    notSet: (settings) =>
      `GitHub refused to set the ${listed(settings.map((one) => settingNames[one]))}. Every run tries again; or set them by hand, or give the token the permission for it ("Issues: write" for labels and assignees, "Pull requests: write" for reviewers).`,
    completeness: '### Complete?',
    howTo: '### How to',
    andMore: (count) => `- … and ${count} more`,
    rewritten:
      'The last draft cannot be found on this branch: it was rewritten (squashed, rebased or reset). Nothing was merged; what people wrote stays.',
    leftOutReasons: {
      edited: 'is in your words; GitHub now says:',
      deleted: 'you deleted the line that was here; GitHub now says:',
      withdrawn: 'is in your words; GitHub no longer says this:',
      'no-place': 'the place where this belongs is gone:',
      'file-replaced': 'you replaced this file; the new draft has another version.',
      'file-deleted': 'you deleted this file; the new draft has another version.',
      'file-unreadable': 'this file is no longer UTF-8, so nothing could be merged into it.',
    },
    about: (subject) => ` (${subject})`,
    complete({ scope, expected, bySearch, byListing, note }) {
      const listing = byListing === null ? 'listing not run' : `${byListing} by listing`;
      const why = note === null ? '' : ` (${note})`;
      return `- Merged pull requests of ${scope}: ${bySearch} of ${expected} by search, ${listing}${why}`;
    },
    edit: '- **Edit**: change anything on this branch. A refresh adds new facts and keeps every word of yours; a line that you delete stays deleted.',
    credit:
      '- **A wrong credit**: correct the line here. To correct it for good, change `contributors.yml` beside the configuration. `sofa-weekly explain` says why somebody is credited or not.',
    optOut:
      '- **Somebody would rather not be named**: take the name out here, and add the login to `contributors.optOut` in the configuration. Their work is still counted.',
    refresh: (date) =>
      `- **Refresh**: run the workflow by hand, or \`sofa-weekly publish --edition ${date}\`.`,
    freeze: (label) =>
      `- **No more refreshes**: mark this as ready for review, or put the label \`${label}\` on it.`,
    merge: (at, timeZone) =>
      `- **Publish**: merge at ${at} (${timeZone}) or later. The post is dated so, and Hugo leaves out what is dated in the future.`,
    managed: 'Every refresh rewrites the text between these two markers; write above or below them.',
    cut: '*The rest did not fit. All of it is in report.json of the run.*',
  },
  summary: {
    outcomes: {
      created: 'created',
      updated: 'updated',
      unchanged: 'unchanged',
      skipped: 'skipped',
      planned: 'planned',
    },
    pullRequest: (number) => `Pull request ${number}`,
    window: ({ from, to, timeZone }) => `From ${from} to ${to}, ${timeZone}.`,
    contributors: 'Contributors',
    newcomers: 'First contributions',
    places: 'For an editor to fill in',
    diagnostics: 'To look at',
    line: (number) => `line ${number}`,
    post: (path) => `The post: ${path}`,
    restInReport: '*The rest is in report.json.*',
    restInFiles: "*The rest is in the run's files.*",
    failed: (name, exitCode) => `${name} did not finish (exit code ${exitCode})`,
    moreToLookAt: 'more to look at',
    moreInSummary: (count) => `${count} more are in the job summary.`,
  },
  terminal: {
    edition: ({ date, from, to, timeZone }) => `Edition of ${date}: ${from} – ${to} ${timeZone}`,
    holds: (amounts, contributors, newcomers) =>
      `${amounts.length === 0 ? 'nothing yet' : amounts.join(', ')}${people(contributors, newcomers)}`,
    diagnostics: 'To look at:',
    requests: (count, points, seconds) =>
      `GitHub: ${plural(count, 'request')}, ${plural(points, 'point')}, ${seconds} s`,
    draft: 'Draft',
    picture: 'Poster',
    wechat: 'WeChat',
    files: 'Files',
    preview: (date, where) => `Preview of ${date}: ${where}`,
    stop: 'Press Ctrl-C to stop.',
  },
  failure: {
    title: 'The weekly run failed',
    consequence: 'The next edition has no draft pull request, or its draft lacks the newest facts.',
    whatHappened: '**What happened**',
    whatToDo: '**What to do**',
    runs: '**Failed runs, the newest first**',
    log: 'log',
    runAgain: (url) => `Run the [workflow](${url}) again. This issue closes itself when that works.`,
    silent: 'The job failed before sofa-weekly could say why.',
    lookAtLog:
      'Look at the log of the run: it failed while it was set up, or it took too long and was ended.',
    advice: {
      usage: 'Correct the configuration or the input that the message names.',
      permission:
        'Do what the message says; `sofa-weekly doctor` checks the token and the repository, and says what is missing.',
      unavailable:
        'Nothing, if it happens once: GitHub was busy, and the next scheduled run makes up for it. If it happens again, look at www.githubstatus.com.',
      incomplete:
        "Run it again in an hour: GitHub's search was behind, and an incomplete list is never published.",
      snapshot: 'Collect again: the snapshot is damaged, or another version wrote it.',
      template: 'Correct the template at the place that the message names.',
      conflict: "Run it again: the edition's branch was being pushed to during the run.",
      problems: 'Correct what the log of the run lists.',
      bug: 'Report it to sofa-weekly with the log of the run: this is a bug.',
    },
    bug: 'This is a bug in sofa-weekly: please report it with the output of this run.',
    anotherRun: (url) => `[Another run](${url}) failed for another reason:`,
    worked: (url) => `[This run](${url}) worked.`,
  },
};

function people(contributors: number, newcomers: number): string {
  if (contributors === 0) return '';
  const firsts = newcomers === 0 ? '' : `, ${newcomers} of them for the first time`;
  return `; ${plural(contributors, 'contributor')}${firsts}`;
}

const settingNames: Readonly<Record<SettingName, string>> = {
  labels: 'labels',
  assignees: 'assignees',
  reviewers: 'reviewers',
  teams: 'reviewing teams',
};

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
