// `explain`: why a pull request, an issue, a commit or a person is, or is not, in an edition.
import { type Command, Option } from 'commander';
import { explainPerson } from '../../explain/explain-person.ts';
import { explainWork } from '../../explain/explain-work.ts';
import { type Explanation, tellSaid } from '../../explain/explanation.ts';
import { parseSubject } from '../../explain/subject.ts';
import { Failure } from '../../model/errors.ts';
import { itemName } from '../../model/item-name.ts';
import { jsonText } from '../../text/json-text.ts';
import { plainText } from '../../text/plain-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { wordsOf } from '../../words/languages.ts';
import type { Words } from '../../words/words.ts';
import { type ExplainFlags, type GatheredFacts, gatherFacts } from '../explain/gather-facts.ts';
import type { Host } from '../host/host.ts';
import { addConfigFlag, addDeadlineFlag } from '../run/common-flags.ts';
import { withDeadline } from '../run/with-deadline.ts';

export function defineExplain(command: Command, host: Host): void {
  addDeadlineFlag(addConfigFlag(command))
    .argument('<what>', 'owner/name#12, owner/name@commit, the address of one of them, or @login')
    .option('--snapshot <file>', 'look into a snapshot.json, and ask nobody')
    .option('--ledgers <dir>', 'look into the ledgers of a clone, data/sofaweekly, and ask nobody')
    .option('--now <instant>', 'pretend that it is this time, ISO 8601')
    .option('--json', 'print the answer as JSON on stdout')
    .addOption(new Option('--quiet', 'print nothing but the answer').conflicts('verbose'))
    .option('--verbose', 'print more')
    .action((what: string, flags: ExplainFlags) =>
      withDeadline(flags, host, async (timed) => {
        const subject = parseSubject(what);
        if (subject === null) {
          throw new Failure('not-a-subject', { written: what });
        }
        const gathered = await gatherFacts(subject, flags, timed);
        const explanation = explain(gathered);
        const words = wordsOf[gathered.facts.config.language];
        host.stdout(flags.json ? inJson(explanation, words) : inWords(explanation, words));
      }),
    );
}

function explain({ subject, facts }: GatheredFacts): Explanation {
  switch (subject.kind) {
    case 'work':
      return explainWork(itemName(subject), facts);
    case 'commit':
      return explainWork(`${subject.repository}@${subject.oid}`, facts);
    default:
      return explainPerson(subject, facts);
  }
}

function inWords({ subject, verdict, said }: Explanation, words: Words): string {
  const lines = said.map((one) => {
    const isAdvice = one.code.startsWith('try-');
    return `  ${isAdvice ? '→ ' : ''}${plainText(tellSaid(one, words))}`;
  });
  const first = `${plainText(untrusted(subject))}${words.desk.colon}${words.explain.verdicts[verdict]}`;
  return `${[first, ...lines].join('\n')}\n`;
}

function inJson({ subject, verdict, said }: Explanation, words: Words): string {
  const told = said.map((one) => ({ ...one, message: tellSaid(one, words).raw }));
  return `${jsonText({ subject, verdict, said: told }, 2)}\n`;
}
