// The rules that `check` holds a post to. Adding one begins with a line here: the compiler then names what is missing, its entry
// in the registry (src/check/rules.ts) and its messages in every language.

export const ruleIds = [
  'address',
  'link-text',
  'two-titles',
  'label',
  'login',
  'title',
  'version',
  'reference',
  'credit',
  'count',
  'meeting-time',
  'meeting-join',
  'meeting-issue',
  'meeting-agenda',
  'weekday',
  'editor-place',
  'front-matter',
  'picture',
  'smuggled',
] as const;

export type RuleId = (typeof ruleIds)[number];
