// What `check` says about a post, in English.
import type { CheckWords } from './check-words.ts';
import { plural } from './counting.ts';

export const enCheck: CheckWords = {
  messages: {
    'address-malformed': ({ address, right }) =>
      right === null
        ? `This address is malformed and opens nothing: ${address}`
        : `This address is malformed: ${address} should be ${right}`,
    'address-unlinked': ({ written }) =>
      `This link is not closed, so readers see it as it is written: ${written}`,
    'text-other-address': ({ shown, target }) => `The text says ${shown}, but the link leads to ${target}`,
    'text-other-work': ({ shown, target }) => `The text says ${shown}, but the link leads to ${target}`,
    'text-other-person': ({ shown, target }) =>
      `The text says ${shown}, but the link leads to the page of ${target}`,
    'question-other-work': ({ shown, target }) =>
      `The question is headed ${shown}, but the link leads to ${target}`,
    'two-titles': ({ title, other, line, file }) =>
      `One address has two titles: “${title}”, and “${other}” in ${file === null ? '' : `${file}, `}line ${line}`,
    'label-other-project': ({ label, repository, project }) =>
      `The label says ${label}, but the link belongs to ${repository} (${project})`,
    'project-other-work': ({ project, work, own }) => `${work} is ${own}'s, and stands under ${project}`,
    'login-other-opener': ({ login, work, opener }) => `${work} was opened by ${opener}, not by ${login}`,
    'login-misspelt': ({ login, likely }) => `Nobody knows @${login}: is it @${likely}?`,
    'title-mistyped': ({ shown, fact }) => `“${shown}” is not what was written: “${fact}”`,
    'version-other': ({ shown, fact, source }) =>
      `The version is ${shown} here, and ${fact} in ${source === fact ? 'the release' : `“${source}”`}`,
    'version-unknown': ({ shown, product, known }) =>
      `${product} has no release ${shown} this week; it has ${known}`,
    'version-compares': ({ shown, fact }) => `The comparison is of ${shown}; it should be of ${fact}`,
    'version-other-page': ({ shown, fact }) => `This should link ${fact}, and links ${shown}`,
    'reference-unknown': ({ work }) => `The facts of this week do not have ${work}: look at its number again`,
    'reference-repository': ({ repository, likely }) => `Nobody knows ${repository}: is it ${likely}?`,
    'reference-article': ({ title, address, fact }) => `“${title}” is at ${fact}, not at ${address}`,
    'reference-commits': ({ address }) =>
      `The author or the time of these commits is not this edition's: ${address}`,
    'credit-missing': ({ person, work }) => `${person} worked on ${work} and is not credited here`,
    'credit-other': ({ person, work }) => `The facts do not have ${person} among the people of ${work}`,
    'credit-twice': ({ work, line }) => `${work} is already listed in line ${line}`,
    'credit-not-first': ({ work }) => `By the facts, ${work} is not a first contribution`,
    'credit-picture': ({ people }) =>
      `The picture shows ${people}, and its alternative text does not name them`,
    'credit-opted-out': ({ person }) => `${person} asked not to be named`,
    'credit-thanks-missing': ({ person, label }) => `${person} is missing from “${label}”`,
    'credit-thanks-other': ({ person, label }) => `The facts do not have ${person} under “${label}”`,
    'credit-work-missing': ({ work, title, people }) =>
      `${work}, “${title}”${people === '' ? '' : ` by ${people}`}, is not in the post`,
    'count-facts': ({ shown, fact, of }) => `The number of ${of} is ${shown} here, and ${fact} in the facts`,
    'count-list': ({ shown, listed, of }) =>
      `The number of ${of} is ${shown} here, and the post lists ${listed}`,
    'meeting-other-time': ({ shown, fact, issue }) =>
      `The meeting's time is “${shown}” here, and “${fact}” by ${issue}`,
    'meeting-no-such-day': ({ shown }) => `There is no such day as ${shown}`,
    'meeting-other-code': ({ shown, fact, issue }) =>
      `The meeting code is ${shown} here, and ${fact} in ${issue}`,
    'meeting-other-phones': ({ shown, fact, issue }) =>
      `The phones are ${shown} here, and ${fact} in ${issue}`,
    'meeting-other-link': ({ shown, fact, issue }) =>
      `The link to join is ${shown} here, and ${fact} in ${issue}`,
    'meeting-other-recording': ({ shown, fact }) =>
      `The recording is ${shown} here, and ${fact} in the issue`,
    'meeting-other-issue': ({ shown, day, fact }) =>
      `${shown} is the issue of the meeting of ${day}; this meeting's is ${fact}`,
    'meeting-unknown-issue': ({ shown, fact }) =>
      `The facts know of no meeting in ${shown}; the one they know is ${fact}`,
    'agenda-unknown': ({ work, issue }) => `The agenda of ${issue} does not have ${work}`,
    'agenda-missing': ({ works, issue }) => `The agenda of ${issue} also has ${works}`,
    'agenda-order': ({ shown, fact, issue }) => `The topics are ${shown} here, and ${fact} in ${issue}`,
    'agenda-unnumbered': ({ title, work }) => `The topic “${title}” has lost its number, ${work}`,
    'weekday-other': ({ date, shown, right }) => `${date} is not a ${shown}, but a ${right}`,
    'place-left': ({ mark }) => `Something is left for an editor to write: ${mark}`,
    'front-date': ({ shown, edition }) =>
      `The date of the front matter is ${shown}, and the edition is ${edition}`,
    'front-time': ({ shown, edition }) =>
      `The time of the front matter is ${shown}, and the edition appears at ${edition}`,
    'front-unreadable': () => 'The front matter is not valid YAML',
    'front-missing': ({ key }) => `The front matter has no ${key}`,
    'front-folder': ({ folder, edition }) => `The folder ${folder} does not fit the edition of ${edition}`,
    'front-image': ({ address, folder }) =>
      `The picture to share, ${address}, lies in ${folder}, which is another edition's`,
    'front-announces': ({ key, announced }) =>
      `The ${key} announces “${announced}”, which the post does not have`,
    'front-title-day': ({ shown, edition }) => `The title says ${shown}, and the edition is ${edition}`,
    'picture-without-words': ({ address }) =>
      `This picture has no alternative text for those who do not see it: ${address}`,
    'picture-missing': ({ file }) => `There is no picture ${file} beside the post`,
    'smuggled-shortcode': ({ written }) =>
      `A title or a link brought a shortcode in, which the website would run: ${written}`,
    'smuggled-html': ({ written }) => `A title or a link brought HTML in: ${written}`,
    'smuggled-scheme': ({ address }) => `This link would run a program: ${address}`,
  },
  counted: {
    contributors: 'people',
    authors: 'authors',
    repositories: 'repositories',
    pullRequests: 'pull requests',
    commits: 'commits',
    thanks: 'times',
    replies: 'issues answered',
    folded: 'commits',
    omitted: 'other changes',
    more: 'other pieces of work',
  },
  severities: { error: 'error', notice: 'notice' },
  summary: (errors, notices, files) =>
    errors + notices === 0
      ? `Checked ${plural(files, 'post')}: nothing to tell.`
      : `Checked ${plural(files, 'post')}: ${plural(errors, 'error')}, ${plural(notices, 'notice')}.`,
  moreInLog: (count) => `${count} more are in the log of this step.`,
  fixed: (count, file) => `${file}: ${plural(count, 'place')} mended.`,
};
