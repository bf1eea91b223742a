// What a schema says of a value in the wrong form: English words, which lead back to the form for every other language.
import { enMistakes } from '../words/en-mistakes.ts';
import type { Form } from '../words/mistake-words.ts';

/** A schema's message. */
export function expects(form: Form): string {
  return `expected ${enMistakes.forms[form]}`;
}

/** `null` if the message is of another kind. */
export function formIn(message: string): Form | null {
  return forms.find((form) => expects(form) === message) ?? null;
}

const forms = Object.keys(enMistakes.forms).filter(isForm);

function isForm(name: string): name is Form {
  return Object.hasOwn(enMistakes.forms, name);
}
