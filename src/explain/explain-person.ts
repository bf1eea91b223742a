// Whether and how a person is credited: by which rule not, under which name, and in which editions.
import { canonicalLogin } from '../config/person-key.ts';
import { addUp, type PersonalCounts } from '../model/credit-counts.ts';
import { itemName } from '../model/item-name.ts';
import { nameable, type Snapshot } from '../model/snapshot.ts';
import { creditWork, judgeWork } from '../sections/contributions/credited-work.ts';
import { type CreditedPerson, isRefused, knowPeople, type Refusal } from '../sections/people.ts';
import { untrusted } from '../text/untrusted-text.ts';
import { wordsOf } from '../words/languages.ts';
import { type Explanation, type Said, say, sayRule, sayWorkRule } from './explanation.ts';
import type { ExplainFacts } from './facts.ts';

type Asked =
  | { readonly kind: 'person'; readonly login: string }
  | { readonly kind: 'git-name'; readonly name: string };

export function explainPerson(asked: Asked, facts: ExplainFacts): Explanation {
  const { config, snapshot, seen } = facts;
  const people = knowPeople(snapshot ?? { people: [] }, config);
  const name = asked.kind === 'person' ? asked.login : asked.name;
  const subject = asked.kind === 'person' ? `@${name}` : name;
  const alias = config.contributors.gitNames.get(name.toLowerCase());
  const login = asked.kind === 'person' && seen !== null ? canonicalLogin(name, config) : (alias ?? null);
  const judged = asked.kind === 'person' ? people.judge(name) : people.judgeGitName(untrusted(name));
  const introduced = [...sayAccount(name, facts), ...sayNames(name, login, facts)];
  if (isRefused(judged))
    return {
      subject,
      verdict: 'not-credited',
      said: [...introduced, ...sayRule(judged.refused, subject, facts)],
    };

  // Whether they did anything at all is theirs to tell.
  if (judged.contributor === null) return { subject, verdict: 'unnamed', said: [sayOptOut(name, facts)] };

  const done = snapshot === null ? null : countWork(judged, snapshot, facts);
  const editions = login === null ? [] : creditedIn(login, facts);
  const isCredited = editions.length > 0 || (done !== null && sumOf(done) > 0);
  const said = [
    ...introduced,
    ...(snapshot === null || done === null ? [] : [sayDone(done, snapshot, facts)]),
    ...(snapshot === null ? [] : sayLeftOut(judged, snapshot, facts)),
    ...(facts.editions.length === 0 ? [] : [sayEditions(editions, facts)]),
  ];
  const isBlind = snapshot === null && facts.editions.length === 0;
  const isUnknownName = !isCredited && (seen === null || asked.kind === 'git-name') && login === null;
  return {
    subject,
    verdict: isCredited ? 'credited' : isBlind ? 'unknown' : 'not-credited',
    said: [
      ...said,
      ...(isBlind ? [say('no-rule', {}), say('try-files', {})] : []),
      ...(isUnknownName ? [say('try-alias', { name })] : []),
    ],
  };
}

function sayAccount(name: string, { snapshot, seen }: ExplainFacts): Said[] {
  if (seen === null) return [say('no-account', {})];
  const account = nameable(snapshot?.people ?? []).find(
    ({ login }) => login.toLowerCase() === name.toLowerCase(),
  );
  const kind = account?.kind ?? seen?.title;
  return kind === undefined ? [] : [say('account', { kind })];
}

function sayNames(name: string, login: string | null, { config, place }: ExplainFacts): Said[] {
  const { names } = config.contributors;
  const shown = login === null ? undefined : names.get(login.toLowerCase());
  const isOther = login !== null && login.toLowerCase() !== name.toLowerCase();
  return [
    ...(isOther ? [say('same-person', { login, place: place('contributors.aliases', name) })] : []),
    ...(shown === undefined || login === null
      ? []
      : [say('called', { name: shown, place: place('contributors.names', login) })]),
  ];
}

function sayOptOut(name: string, { config, place }: ExplainFacts): Said {
  const key = canonicalLogin(name, config).toLowerCase();
  const entry =
    [...config.contributors.optOut].find((login) => canonicalLogin(login, config).toLowerCase() === key) ??
    name;
  return say('unnamed', { key: 'contributors.optOut', entry, place: place('contributors.optOut', entry) });
}

function countWork({ key }: CreditedPerson, snapshot: Snapshot, { config }: ExplainFacts): PersonalCounts {
  const work = creditWork(snapshot, config);
  const isTheirs = (people: readonly CreditedPerson[]) => people.some((person) => person.key === key);
  return {
    pullRequests: work.pullRequests.filter(({ people }) => isTheirs(people)).length,
    commits: work.commits.filter(({ people }) => isTheirs(people)).length,
    reviews: work.reviews.filter(({ person }) => isTheirs([person])).length,
    issues: work.issues.filter(({ person }) => isTheirs([person])).length,
    comments: work.comments.filter(({ person }) => isTheirs([person])).length,
  };
}

function sayDone(done: PersonalCounts, { edition: { date } }: Snapshot, { config }: ExplainFacts): Said {
  if (sumOf(done) === 0) return say('did-nothing', { date });
  return say('did', { date, amounts: wordsOf[config.language].explain.amounts(done) });
}

/** Work of theirs that is in the snapshot and does not count. */
function sayLeftOut(person: CreditedPerson, snapshot: Snapshot, facts: ExplainFacts): Said[] {
  const judge = judgeWork(snapshot, facts.config);
  const isTheirs = (logins: readonly (string | null)[]) =>
    logins.some((login) => {
      const judged: CreditedPerson | Refusal = judge.people.judge(login);
      return !isRefused(judged) && judged.key === person.key;
    });
  return snapshot.pullRequests.flatMap((one) => {
    const judged = judge.pullRequest(one);
    if (!isRefused(judged) || !isTheirs([one.author, ...one.coAuthors])) return [];
    return [say('work-left-out', { work: itemName(one) }), ...sayWorkRule(judged.refused, facts)];
  });
}

interface CreditedEdition {
  readonly date: string;
  readonly counts: PersonalCounts;
}

function creditedIn(login: string, { editions, config, snapshot }: ExplainFacts): CreditedEdition[] {
  const canonical = login.toLowerCase();
  const accounts = nameable(snapshot?.people ?? []).filter(
    (one) => canonicalLogin(one.login, config).toLowerCase() === canonical,
  );
  const ids = new Set(accounts.map(({ id }) => id));
  return editions
    .flatMap(({ date, ledger }) =>
      (ledger?.people ?? [])
        .filter((one) => ids.has(one.id) || canonicalLogin(one.login, config).toLowerCase() === canonical)
        .map(({ counts }) => ({ date, counts })),
    )
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function sayEditions(editions: readonly CreditedEdition[], { config }: ExplainFacts): Said {
  const [first, latest] = [editions[0], editions.at(-1)];
  if (first === undefined || latest === undefined) return say('in-no-edition', {});
  const amounts = wordsOf[config.language].explain.amounts(addUp(editions.map(({ counts }) => counts)));
  return say('in-editions', {
    count: new Set(editions.map(({ date }) => date)).size,
    first: first.date,
    latest: latest.date,
    amounts,
  });
}

function sumOf(counts: PersonalCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + (count ?? 0), 0);
}
