// `issuePicks` and `tasks`: which questions of readers the edition shows, and which tasks it offers to newcomers.
import * as z from 'zod';
import { expects } from '../model/expected-form.ts';
import { repositoryName } from '../model/scalars.ts';
import { pattern } from './written-values.ts';

const label = z.string().min(1);

export const issuePicks = z
  .strictObject({
    count: z.int().min(1).max(10).default(2).describe('How many questions the post shows.'),
    candidates: z
      .int()
      .min(0)
      .max(30)
      .default(10)
      .describe('How many more stand in the pull request, ready to paste.'),
    exclude: z
      .strictObject({
        labels: z.array(label).default(['no-weekly']).describe('Labels of issues that are never shown.'),
        lines: z
          .array(pattern)
          .default(['^\\s*<!--\\s*no-weekly\\s*-->\\s*$'])
          .describe('Regular expressions: an issue with such a line in its body is never shown.'),
      })
      .prefault({}),
  })
  .prefault({});

export const tasks = z
  .strictObject({
    count: z.int().min(1).max(20).default(5).describe('How many tasks the post shows.'),
    labels: z
      .array(label)
      .default(['good first issue', 'help wanted'])
      .describe('Open, unassigned issues with one of these labels are tasks for newcomers.'),
    levels: z
      .record(label, z.string().min(1))
      .default({})
      .describe('Label → the level to show, such as difficulty/easy → Easy; from easy to hard.'),
    lists: z
      .array(z.string().regex(/^[^\s#/]+\/[^\s#/]+#[1-9]\d{0,8}$/, expects('issue')))
      .default([])
      .describe('Issues in which projects list their tasks: their items that are not ticked.'),
  })
  .prefault({});

/** `owner/name#12` in its two parts. */
export function issueOf(written: string): { repository: string; number: number } {
  const at = written.indexOf('#');
  return { repository: repositoryName.parse(written.slice(0, at)), number: Number(written.slice(at + 1)) };
}
