// A rule that leaves work or a person out: the answer of whoever decides, and what `explain` tells.
import * as z from 'zod';

/** The lists of the configuration that leave something out. */
export const ruleKeys = [
  'exclude.repositories',
  'exclude.titles',
  'exclude.people',
  'contributors.bots',
  'contributors.optOut',
] as const;
export type RuleKey = (typeof ruleKeys)[number];

/** What shows that somebody is a machine, if it is not the configuration that says so. */
const machineSigns = ['bot-suffix', 'known-login', 'known-address', 'known-name', 'github'] as const;

/**
 * `configured`: an entry of a list, lower-cased if capitals do not matter. `machine`: by our own signs. `own-draft`: the weekly's own
 * pull request. `agenda`: what is said about an agenda belongs to its meeting.
 */
export const ruleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('configured'), key: z.enum(ruleKeys), entry: z.string() }),
  z.object({ kind: z.literal('machine'), sign: z.enum(machineSigns) }),
  z.object({ kind: z.literal('own-draft') }),
  z.object({ kind: z.literal('agenda') }),
]);
export type Rule = Readonly<z.output<typeof ruleSchema>>;

export function configured(key: RuleKey, entry: string): Rule {
  return { kind: 'configured', key, entry };
}
