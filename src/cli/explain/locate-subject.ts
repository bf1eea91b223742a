// Which repository somebody means who wrote only #12, or only an object name.
import type { Config } from '../../config/config.ts';
import type { ExplainFacts } from '../../explain/facts.ts';
import type { Subject } from '../../explain/subject.ts';
import { Failure } from '../../model/errors.ts';
import type { Located } from './look-up.ts';

type Sources = Pick<ExplainFacts, 'snapshot' | 'editions'>;

/** @throws Failure `usage` if no repository fits, or several do */
export function locateSubject(subject: Subject, sources: Sources, config: Config): Located {
  if (subject.kind === 'person' || subject.kind === 'git-name') return subject;
  if (subject.repository !== null) return { ...subject, repository: subject.repository };
  const what = subject.kind === 'work' ? `#${subject.number}` : subject.oid;
  const named = distinct(
    subject.kind === 'work' ? repositoriesOf(subject.number, sources) : commitsOf(subject.oid, sources),
  );
  const candidates = named.length > 0 ? named : subject.kind === 'work' ? configured(config) : [];
  const [only, ...others] = candidates;
  if (only !== undefined && others.length === 0) return { ...subject, repository: only };
  const example = subject.kind === 'work' ? `owner/name${what}` : `owner/name@${what}`;
  throw new Failure('subject-without-repository', {
    subject: what,
    candidates: candidates.slice(0, 10),
    isCut: candidates.length > 10,
    example,
  });
}

function repositoriesOf(number: number, { snapshot, editions }: Sources): string[] {
  const inSnapshot =
    snapshot === null
      ? []
      : [...snapshot.pullRequests, ...snapshot.issues].filter((one) => one.number === number);
  const inLedgers = editions.flatMap(({ ledger }) => ledger?.pullRequests ?? []);
  return [
    ...inSnapshot.map(({ repository }) => repository),
    ...inLedgers.filter((id) => id.endsWith(`#${number}`)).map((id) => id.replace(/#.*$/, '')),
  ];
}

function commitsOf(oid: string, { snapshot }: Sources): string[] {
  return (snapshot?.commits ?? [])
    .filter((one) => one.oid.startsWith(oid))
    .map(({ repository }) => repository);
}

function configured({ repositories, projects }: Config): string[] {
  return distinct([...repositories, ...projects.keys()]);
}

/** GitHub does not tell capitals apart. */
function distinct(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
