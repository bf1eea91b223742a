// `record`: what is published of the record of everybody's work.
import * as z from 'zod';
import { expects } from '../model/expected-form.ts';
import { relativePath } from './written-values.ts';

const jsonFile = relativePath.regex(/\.json$/, expects('json-path'));

export const record = z
  .strictObject({
    page: relativePath
      .regex(/\.md$/, expects('markdown-path'))
      .optional()
      .describe('A page of the website with everybody whom the editions credit.'),
    badges: relativePath
      .regex(/[^/]$/, expects('folder'))
      .optional()
      .describe(
        "A folder of the website for a badge of each contributor, as shields.io's endpoint reads it.",
      ),
    feed: jsonFile
      .optional()
      .describe('A file of the website with the editions and their numbers, as a JSON Feed.'),
  })
  .nullable()
  .default(null);
