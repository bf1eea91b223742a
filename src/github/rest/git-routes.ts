// The routes of the Git data API that publishing uses.
import * as z from 'zod';
import type { RestRoute } from './call.ts';

const sha = z.object({ sha: z.string() });
const reference = z.object({ object: sha });

export const ref = {
  route: 'GET /repos/{owner}/{repo}/git/ref/{ref}',
  thing: 'branch',
  schema: reference,
} satisfies RestRoute<z.ZodType>;

export const blob = {
  route: 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
  thing: 'file',
  schema: z.object({ content: z.string() }),
} satisfies RestRoute<z.ZodType>;

export const commit = {
  route: 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
  thing: 'commit',
  schema: z.object({ tree: sha }),
} satisfies RestRoute<z.ZodType>;

export const compare = {
  route: 'GET /repos/{owner}/{repo}/compare/{basehead}',
  thing: 'history',
  schema: z.object({
    total_commits: z.number(),
    files: z.array(z.object({ filename: z.string(), status: z.string() })).optional(),
    commits: z.array(
      z.object({
        sha: z.string(),
        commit: z.object({ tree: sha, message: z.string() }),
        parents: z.array(sha),
      }),
    ),
  }),
} satisfies RestRoute<z.ZodType>;

export const newBlob = {
  route: 'POST /repos/{owner}/{repo}/git/blobs',
  thing: 'new file',
  schema: sha,
} satisfies RestRoute<z.ZodType>;

export const newTree = {
  route: 'POST /repos/{owner}/{repo}/git/trees',
  thing: 'new tree',
  schema: sha,
} satisfies RestRoute<z.ZodType>;

export const newCommit = {
  route: 'POST /repos/{owner}/{repo}/git/commits',
  thing: 'new commit',
  schema: sha,
} satisfies RestRoute<z.ZodType>;

export const newRef = {
  route: 'POST /repos/{owner}/{repo}/git/refs',
  thing: 'new branch',
  schema: reference,
} satisfies RestRoute<z.ZodType>;

export const movedRef = {
  route: 'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
  thing: 'move of the branch',
  schema: reference,
} satisfies RestRoute<z.ZodType>;
