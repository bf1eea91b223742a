// docs/failures.md, made of the table of answers: what GitHub may say, and what follows.
import { type Reading, readings } from '../src/github/answers/cause.ts';
import { longestWait } from '../src/github/answers/decide.ts';
import { otherwise, type Row, rows } from '../src/github/answers/rows.ts';
import { places, thing } from '../src/github/answers/things.ts';
import { Failure } from '../src/model/errors.ts';
import { type AskedThing, askedThings, type Refusal } from '../src/words/asked-things.ts';
import { enThings } from '../src/words/en-refusals.ts';
import type { RefusalCode } from '../src/words/failure-words.ts';

export function failuresPage(): string {
  return `# What GitHub may answer, and what follows

<!-- Made by \`npm run failures\` from src/github/answers/; a test keeps it so. -->

Every answer is read as a *cause*; the cause, and what was asked for, decide what follows: ask again, go on with a *hole* that the
editor is told of, take it as a result, or fail with an exit code. Nothing else in the program decides. Waits are said on stderr; none is
longer than ${longestWait} s, and \`--timeout\` ends a run as a whole (1200 s, exit code 4).

## Answer → cause

The first line that fits counts. An answer that none fits is \`trouble\`.

| answer | cause |
|---|---|
${readings.map((one) => `| ${describeReading(one)} | ${one.cause} |`).join('\n')}

## Cause → what follows

Again the first line that fits counts. *Needs* are explained below.

| | cause | asked for | what follows |
|---|---|---|---|
${rows.map((row) => `| \`${row.id}\` | ${row.causes.join(', ')} | ${describeAsked(row)} | ${describeFollows(row.follows)} |`).join('\n')}
| \`otherwise\` | anything else | anything | ${describeFollows(otherwise)} |

## What is asked for

*essential*: without it there is no trustworthy edition · *page*: the rest of a list that was begun · *part*: one of many, a hole if it is
missing · *extra*: only helps, and never stops a run.

| thing | need | told as |
|---|---|---|
${askedThings.map((name) => `| ${name} | ${thing(name).need} | ${describeNews(name)} |`).join('\n')}

## Which place of which answer is what

A place is a path in the answer to a GraphQL operation, without numbers; empty is the whole request. The first line that fits counts.

| operation | place | thing |
|---|---|---|
${places.map(([operation, place, name]) => `| ${code(operation)} | ${code(place)} | ${name} |`).join('\n')}
`;
}

function describeReading({ statuses, types, says, saysNot, header, at }: Reading): string {
  const parts = [
    statuses === undefined
      ? []
      : 'from' in statuses
        ? `status ${statuses.from} to ${statuses.to}`
        : `status ${statuses.join(', ')}`,
    types === undefined ? [] : `error of type ${types.map(code).join(', ')}`,
    says === undefined ? [] : `words like ${code(says.source)}`,
    saysNot === undefined ? [] : `no words like ${code(saysNot.source)}`,
    header === undefined ? [] : `header ${code(header.join(': '))}`,
    at === undefined
      ? []
      : `an address that ends in ${code(at.source.replaceAll('\\', '').replace('$', ''))}`,
  ];
  return parts.flat().join('; ');
}

function describeAsked({ needs, of, scope, isOnce, isAfterWrite, says }: Row): string {
  const parts = [
    needs === undefined ? [] : needs.map((need) => `*${need}*`).join(', '),
    of === undefined ? [] : of.join(', '),
    scope === undefined ? [] : scope === 'whole' ? 'the whole request' : 'a place in an answer',
    isOnce ? 'a write that must not happen twice' : [],
    isAfterWrite ? 'after a write to the same repository' : [],
    says === undefined ? [] : `words like ${code(says.source)}`,
  ];
  return parts.flat().join('; ') || 'anything';
}

function describeFollows(follows: Row['follows']): string {
  switch (follows.kind) {
    case 'retry':
      return follows.after === 'growing'
        ? `asked again ${follows.times} times, after 1, 4 and 9 s`
        : `asked again ${follows.times} times, after as long as GitHub says`;
    case 'look':
      return 'its effect is looked for before it is sent again, 3 times at most';
    case 'split':
      return follows.by === 'things'
        ? 'asked again for fewer things at a time'
        : 'asked again for less at a time';
    case 'hole':
      return 'a hole: told, and the run goes on';
    case 'reply':
      return `a result: ${follows.reply}`;
    case 'failure':
      return describeFailure(follows.code);
  }
}

/** Names of what a message says of the answer, in braces. */
const anyRefusal: Refusal = {
  thing: 'repositories of the installation',
  subject: '{subject}',
  repository: '{repository}',
  said: '{said}',
  saidBy: 'GitHub',
  status: null,
  reset: null,
  wait: null,
  permissions: ['{permission}'],
  proxy: null,
};

function describeFailure(code: RefusalCode): string {
  const { exitCode, message, hint } = new Failure(code, anyRefusal);
  const what = `${enThings[anyRefusal.thing]} (${anyRefusal.subject})`;
  return `exit code ${exitCode}: ${cell(message.replace(what, '{what}'))}. ${cell(hint ?? '')}`;
}

/** What GitHub may refuse once the pull request is open. */
const settings: readonly AskedThing[] = ['labels of the pull request', 'reviewer', 'assignees'];

function describeNews(name: AskedThing): string {
  const { news } = thing(name);
  if (news !== null) return code(news.code);
  return settings.includes(name) ? '`notSet` of the outcome' : '–';
}

function code(text: string): string {
  return text === '' ? '' : `\`${cell(text)}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
