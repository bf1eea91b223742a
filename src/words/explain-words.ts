// What `explain` says about a piece of work or a person: every code, what is known with it, and a sentence for it in each language.

type Nothing = Readonly<Record<string, never>>;

/** A line of the configuration: its key, the entry, and `file:line`, `null` if the line cannot be told. */
export interface ConfiguredLine {
  readonly key: string;
  readonly entry: string;
  readonly place: string | null;
}

export type MachineSignName = 'bot-suffix' | 'known-login' | 'known-address' | 'known-name' | 'github';

/** Code → data. Times are local; names of people and titles may be in strangers' words. Codes with `try-` say what to do. */
export interface ExplainData {
  'nothing-known': { readonly source: 'snapshot' | 'ledgers' };
  'not-visible': Nothing;
  'not-covered': { readonly repository: string };
  'pull-request': { readonly title: string; readonly author: string | null };
  issue: { readonly title: string; readonly author: string | null };
  commit: { readonly title: string; readonly author: string | null };
  'not-merged': { readonly state: 'open' | 'closed' };
  merged: { readonly at: string };
  opened: { readonly at: string };
  committed: { readonly at: string };
  window: { readonly date: string; readonly from: string; readonly to: string };
  'other-window': { readonly date: string; readonly from: string; readonly to: string };
  found: { readonly by: 'both' | 'search' | 'listing' | 'search-alone' };
  missed: Nothing;
  configured: ConfiguredLine;
  machine: { readonly sign: MachineSignName };
  'own-draft': Nothing;
  agenda: Nothing;
  'merge-commit': Nothing;
  'brought-by': { readonly work: string };
  'person-configured': ConfiguredLine & { readonly name: string };
  'person-machine': { readonly name: string; readonly sign: MachineSignName };
  'same-person': { readonly login: string; readonly place: string | null };
  called: { readonly name: string; readonly place: string | null };
  unnamed: ConfiguredLine;
  'credited-to': { readonly names: string; readonly project: string };
  'credited-unnamed': { readonly project: string };
  'thanked-for': { readonly names: string };
  'closed-by': { readonly work: string };
  'credited-in': { readonly date: string; readonly state: 'published' | 'draft' };
  'credited-now': { readonly date: string };
  'shown-in': { readonly date: string; readonly as: 'pick' | 'task' };
  unshown: { readonly date: string };
  deleted: { readonly date: string };
  'uncredited-by': { readonly date: string };
  upcoming: { readonly date: string };
  account: { readonly kind: string };
  'no-account': Nothing;
  did: { readonly date: string; readonly amounts: string };
  'did-nothing': { readonly date: string };
  'work-left-out': { readonly work: string };
  'in-editions': {
    readonly count: number;
    readonly first: string;
    readonly latest: string;
    readonly amounts: string;
  };
  'in-no-edition': Nothing;
  'no-rule': Nothing;
  'try-files': Nothing;
  'try-cover': { readonly repository: string };
  'try-entry': ConfiguredLine;
  'try-later': { readonly date: string };
  'try-again': Nothing;
  'try-late': Nothing;
  'try-github': Nothing;
  'try-alias': { readonly name: string };
  'try-report-machine': { readonly name: string };
}

export type ExplainCode = keyof ExplainData;

type Sentences = { readonly [Code in ExplainCode]: (data: ExplainData[Code]) => string };

export type Verdict = 'credited' | 'unnamed' | 'not-credited' | 'not-yet' | 'unknown';

export interface ExplainWords {
  readonly sentences: Sentences;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** What a person did, by kind; kinds of which there is nothing are left out. */
  amounts(
    counts: Readonly<Partial<Record<'pullRequests' | 'commits' | 'reviews' | 'issues' | 'comments', number>>>,
  ): string;
}
