// Every edit there is.
import { arrangingEdits } from './arranging.ts';
import type { Edit } from './edit.ts';
import { formedEdits } from './formed.ts';
import { insertedEdits } from './inserted.ts';
import { structuredEdits } from './structured.ts';
import { wordedEdits } from './worded.ts';

export const anchoredEdits: readonly Edit[] = [
  ...wordedEdits,
  ...insertedEdits,
  ...structuredEdits,
  ...formedEdits,
];
export const allEdits: readonly Edit[] = [...anchoredEdits, ...arrangingEdits];
