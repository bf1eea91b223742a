// `label`: a project's name over work of another project.
import { productOf, projectOf } from '../../config/project-names.ts';
import { itemKey } from '../../model/item-name.ts';
import { fold } from '../../text/fold.ts';
import type { Facts } from '../facts/facts.ts';
import { type Target, targetOf } from '../facts/target.ts';
import type { PostLine, PostPart } from '../post/post.ts';
import type { Fix, Found, Rule } from '../rule.ts';

export const label: Rule = {
  id: 'label',
  find({ parts }, facts) {
    const names = projectNames(facts);
    return parts.flatMap((part) => [
      ...part.lines.flatMap((line) => ofLine(line, names, facts) ?? []),
      ...ofList(part, names, facts),
    ]);
  },
};

/** Folded → as it is written. */
function projectNames({ config, works, snapshot }: Facts): ReadonlyMap<string, string> {
  const repositories = [...works.values(), ...snapshot.releases].map(({ repository }) => repository);
  const all = [
    ...config.projects.values(),
    ...config.meetings.series.map(({ project }) => project),
    ...repositories.flatMap((one) => [projectOf(one, config), productOf(one, config)]),
  ];
  return new Map(all.map((name) => [fold(name), name]));
}

/** 「SOFAArk」 before an address. */
function ofLine(line: PostLine, names: ReadonlyMap<string, string>, facts: Facts): Found | null {
  const name = line.label === null ? undefined : names.get(line.label);
  const [link] = line.links;
  const repository = link === undefined ? null : repositoryOf(targetOf(link.url, facts.hosts));
  if (
    name === undefined ||
    repository === null ||
    line.links.length > 1 ||
    !facts.repositories.has(repository.toLowerCase())
  )
    return null;
  const project = projectOf(repository, facts.config);
  const own = fold(name);
  if (namesOf(repository, facts).has(own) || meetingIn(repository, facts).has(own)) return null;
  const data = { label: name, repository, project };
  return {
    severity: 'error',
    line: line.number,
    told: { code: 'label-other-project', data },
    fix: link !== undefined && isSubject(link.url, facts) ? renaming(line, name, project) : null,
  };
}

/** An editor may put work of two projects under one heading. */
function ofList(
  { heading, name, section, lines }: PostPart,
  names: ReadonlyMap<string, string>,
  facts: Facts,
): Found[] {
  const project = names.get(name);
  if (heading === null || project === undefined || (section !== 'contributions' && section !== 'tasks'))
    return [];
  return lines.flatMap((line): Found[] => {
    const [link] = line.links;
    const target = line.kind !== 'item' || link === undefined ? null : targetOf(link.url, facts.hosts);
    if (target?.kind !== 'work' && target?.kind !== 'commit' && target?.kind !== 'commits') return [];
    const own = projectOf(target.repository, facts.config);
    if (
      !facts.repositories.has(target.repository.toLowerCase()) ||
      namesOf(target.repository, facts).has(name)
    )
      return [];
    const work = target.kind === 'work' ? `${target.repository}#${target.number}` : target.repository;
    return [
      {
        severity: 'notice',
        line: line.number,
        told: { code: 'project-other-work', data: { project, work, own } },
      },
    ];
  });
}

/** What a repository's work may stand under: its project, its product. */
function namesOf(repository: string, { config }: Facts): ReadonlySet<string> {
  return new Set([projectOf(repository, config), productOf(repository, config)].map(fold));
}

/** The projects of the series that meet in a repository. */
function meetingIn(repository: string, { config }: Facts): ReadonlySet<string> {
  const series = config.meetings.series.filter((one) =>
    one.repositories.some((name) => name.toLowerCase() === repository.toLowerCase()),
  );
  return new Set(series.map(({ project }) => fold(project)));
}

function repositoryOf(target: Target): string | null {
  return 'repository' in target ? target.repository : null;
}

/** Whether the edition is about that issue, so that it is the label which is wrong, and not the address. */
function isSubject(url: string, { hosts, snapshot }: Facts): boolean {
  const target = targetOf(url, hosts);
  const all = [...snapshot.meetings.map(({ issue }) => issue), ...snapshot.answered];
  return target.kind === 'work' && all.some((one) => itemKey(one) === target.key);
}

function renaming(line: PostLine, name: string, project: string): Fix | null {
  const start = line.raw.indexOf(name);
  return start === -1 ? null : { line: line.number, start, end: start + name.length, text: project };
}
