// What kind of work a pull request or commit is: by its labels, then by its title, which may be a conventional one.

export const workKinds = ['feature', 'fix', 'docs', 'other'] as const;
export type WorkKind = (typeof workKinds)[number];

const words: readonly (readonly [WorkKind, RegExp])[] = [
  ['fix', /^(?:bug|bug ?fix|hot ?fix|fix)(?:es|ed)?$/],
  ['feature', /^(?:feat|feature|enhancement|new feature)s?$/],
  ['docs', /^(?:doc|docs|documentation)$/],
];

/** `feat(api)!: …`, `[bugfix] …`, `docs：…`: the word in front. */
const front = /^\s*(?:\[([^\]]+)\]|([a-z][a-z ]*)(?:\([^)]*\))?!?\s*[:：])/i;

/** @param labels `bug`, `kind/feature`, `type: documentation`: their last word counts */
export function kindOf(title: string, labels: readonly string[]): WorkKind {
  const [, bracketed, conventional] = front.exec(title) ?? [];
  const said = [...labels.map((label) => label.replace(/^.*[/:]/, '')), bracketed ?? conventional ?? ''];
  for (const word of said) {
    const found = words.find(([, pattern]) => pattern.test(word.trim().toLowerCase()));
    if (found !== undefined) return found[0];
  }
  return 'other';
}
