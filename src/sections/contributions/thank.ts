// Thanks: how often somebody reviewed, reported or commented, and on what.
import { itemKey } from '../../model/item-name.ts';
import { compareText } from '../../text/compare-text.ts';
import { isGhost } from '../contributor.ts';
import type { WorkLink } from '../work-pages.ts';
import type { Thanks } from './contributions-section.ts';
import type { CreditedAct } from './credited-work.ts';

/** Sorted by count, highest first. `pageOf` gives the page of a piece of work. */
export function thank(acts: readonly CreditedAct[], pageOf: (act: CreditedAct) => string): Thanks[] {
  const byPerson = new Map<string, CreditedAct[]>();
  for (const act of acts) {
    const own = byPerson.get(act.person.key);
    if (own === undefined) byPerson.set(act.person.key, [act]);
    else own.push(act);
  }
  // Sixty thousand reviews are of ten thousand pull requests: each is in memory once.
  const links = new Map<string, WorkLink>();
  const linkOf = (act: CreditedAct) => {
    const known = links.get(itemKey(act)) ?? {
      repository: act.repository,
      number: act.number,
      url: pageOf(act),
    };
    links.set(itemKey(act), known);
    return known;
  };
  return [...byPerson.values()].flatMap((own) => describe(own, linkOf) ?? []).toSorted(byCount);
}

/** `null` for people who asked not to be named, and for deleted accounts: nobody would know whom the thanks are for. */
function describe(acts: readonly CreditedAct[], linkOf: (act: CreditedAct) => WorkLink): Thanks | null {
  const contributor = acts[0]?.person.contributor ?? null;
  if (contributor === null || isGhost(contributor)) return null;
  const work = [...new Map(acts.map((act) => [itemKey(act), act])).values()].toSorted(byWork);
  return {
    contributor,
    count: acts.length,
    work: work.map(linkOf),
  };
}

function byWork(a: CreditedAct, b: CreditedAct): number {
  return compareText(a.repository, b.repository) || a.number - b.number;
}

function byCount(a: Thanks, b: Thanks): number {
  return b.count - a.count || compareText(nameOf(a), nameOf(b));
}

/** Without regard to capitals, as GitHub compares logins. A deleted account comes first among equals. */
function nameOf({ contributor }: Thanks): string {
  return contributor.login?.toLowerCase() ?? '';
}
