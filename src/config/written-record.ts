// `record`: what is published of the record of everybody's work.
import * as z from 'zod';
import { relativePath } from './written-values.ts';

const jsonFile = relativePath.regex(/\.json$/, 'expected a path that ends in .json');

export const record = z
  .strictObject({
    page: relativePath
      .regex(/\.md$/, 'expected a path that ends in .md')
      .optional()
      .describe('A page of the website with everybody whom the editions credit.'),
    badges: relativePath
      .regex(/[^/]$/, 'expected a folder without a slash at its end')
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
