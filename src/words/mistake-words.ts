// What is wrong with a value that somebody wrote into the configuration, or into the action's inputs.

/** What a value must be like, in a form that the type of the value does not say. */
export type Form =
  | 'alias'
  | 'aliases-once'
  | 'branch'
  | 'branch-prefix'
  | 'colour'
  | 'cron'
  | 'date'
  | 'date-in-path'
  | 'duration'
  | 'folder'
  | 'host'
  | 'https-link'
  | 'id'
  | 'ids-once'
  | 'instant'
  | 'issue'
  | 'json-path'
  | 'login'
  | 'markdown-path'
  | 'one-line'
  | 'path'
  | 'picture-file'
  | 'regular-expression'
  | 'repositories-once'
  | 'repository'
  | 'reviewer'
  | 'sections-once'
  | 'site'
  | 'time'
  | 'time-range'
  | 'time-zone';

export type ValueType = 'mapping' | 'list' | 'text' | 'number' | 'whole number' | 'true or false';

/** `contrast`: a colour that can be read on the background; it has `found`, and `better` would do. */
export type Expected =
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'type'; readonly type: ValueType }
  | { readonly kind: 'one of'; readonly values: readonly string[] }
  | { readonly kind: 'at least' | 'at most'; readonly count: string }
  | { readonly kind: 'at least one' | 'no such key' | 'login as key' | 'another form' }
  | {
      readonly kind: 'contrast';
      readonly background: string;
      readonly found: string;
      readonly better: string;
    }
  /** Words of the schema's own library. */
  | { readonly kind: 'words'; readonly words: string };

/** What stands there: JSON of a single value, or what kind of thing it is. */
export type Got = { readonly json: string } | 'nothing' | 'empty list' | 'list' | 'mapping';

export interface Mistake {
  /** `meetings.series[0].id`; empty for the whole. */
  readonly path: string;
  readonly expected: Expected;
  readonly got: Got;
}

export interface MistakeWords {
  readonly forms: Readonly<Record<Form, string>>;
  /** One line. */
  tell(mistake: Mistake): string;
}
