// What is wrong with a template of somebody's own: every code, what is known with it, and a sentence for it in each language.

type Nothing = Readonly<Record<string, never>>;

/** `name` and `field` are the template's own words; empty for an expression without a name. */
export interface TemplateMistakeData {
  'not-one-value': { readonly name: string };
  'not-a-list': { readonly name: string };
  'not-a-block': { readonly name: string };
  'leads-out': { readonly name: string };
  'no-helper': { readonly name: string; readonly known: readonly string[] };
  'no-variable': { readonly name: string };
  /** `known` is empty in a single value. */
  'no-field': { readonly field: string; readonly known: readonly string[] };
  'block-parameters': Nothing;
  partial: Nothing;
  decorator: Nothing;
}

export type TemplateMistakeCode = keyof TemplateMistakeData;

/** A mistake with its sentence, in whatever language. */
export interface TemplateMistake {
  readonly line: number;
  tell(words: TemplateMistakeWords): string;
}

export type TemplateMistakeWords = {
  readonly [Code in TemplateMistakeCode]: (data: TemplateMistakeData[Code]) => string;
};
