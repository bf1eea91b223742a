// An explanation: a verdict, and what leads to it, as codes with data that each language has sentences for.
import type { Rule } from '../model/rule.ts';
import type { WorkRule } from '../sections/contributions/credited-work.ts';
import { type UntrustedText, untrusted } from '../text/untrusted-text.ts';
import type { ConfiguredLine, ExplainCode, ExplainData, Verdict } from '../words/explain-words.ts';
import type { Words } from '../words/words.ts';
import type { ExplainFacts } from './facts.ts';

export type Said = {
  readonly [Code in ExplainCode]: { readonly code: Code; readonly data: ExplainData[Code] };
}[ExplainCode];

export interface Explanation {
  /** `owner/name#12`, `owner/name@` and an object name, `@login`, or a name in Git. */
  readonly subject: string;
  readonly verdict: Verdict;
  readonly said: readonly Said[];
}

export function say<Code extends ExplainCode>(code: Code, data: ExplainData[Code]): Said {
  return { code, data } as Extract<Said, { code: Code }>;
}

/** One sentence. Whoever shows it encodes it: names and titles are in strangers' words. */
export function tellSaid({ code, data }: Said, { explain }: Words): UntrustedText {
  // Whoever made the data made it for this code.
  return untrusted(explain.sentences[code](data as never));
}

/** A rule, and what to do if it should not hold. */
export function sayRule(rule: Rule, name: string | null, facts: Pick<ExplainFacts, 'place'>): Said[] {
  if (rule.kind === 'configured') {
    const line: ConfiguredLine = {
      key: rule.key,
      entry: rule.entry,
      place: facts.place(rule.key, rule.entry),
    };
    return [
      name === null ? say('configured', line) : say('person-configured', { ...line, name }),
      say('try-entry', line),
    ];
  }
  if (rule.kind !== 'machine') return [say(rule.kind, {})];
  const { sign } = rule;
  if (name === null) return [say('machine', { sign })];
  const isOurList = sign === 'known-login' || sign === 'known-name';
  return [say('person-machine', { name, sign }), ...(isOurList ? [say('try-report-machine', { name })] : [])];
}

export function sayWorkRule(rule: WorkRule, facts: Pick<ExplainFacts, 'place'>): Said[] {
  if (rule.kind !== 'nobody') return sayRule(rule, null, facts);
  return rule.people.flatMap(({ name, rule: own }) =>
    sayRule(own, typeof name === 'string' ? `@${name}` : name.raw, facts),
  );
}
