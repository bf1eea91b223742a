// Real facts as a world: what GitHub would have answered, as far as the facts go.
import type { Facts, Post } from './facts-file.ts';
import type { PullRequestSpec } from './world/pull-request.ts';
import { aWorld, type World } from './world.ts';

/** Facts about people reach back to this moment (`committedBeforeApril2023`). */
const begins = '2023-04-01T00:00:00Z';

/** The website, of whose files only the weekly's own posts are known. */
const website = { repository: 'sofastack/sofastack.tech', folder: 'content/zh/blog' };

/** Names for branches that are gone. */
const deletedBranch = 'deleted-branch';
const unknownBranch = 'unknown-branch';

/** `posts` are added to those in the facts. */
export function worldOf(facts: Facts, posts: readonly Post[] = []): World {
  const world = aWorld({
    begins,
    organizations: facts.organizations.map(({ login, name, related }) => ({
      login,
      name,
      isRelated: related,
    })),
    users: facts.users.map(({ login, name, type, committedBeforeApril2023 }) => ({
      login,
      name,
      kind: type,
      hasEarlierWork: committedBeforeApril2023 === true,
    })),
    repositories: facts.repositories.map(({ owner, name, ...rest }) => ({
      name: `${owner}/${name}`,
      ...rest,
    })),
    issues: facts.issues.map(({ repo, ...rest }) => ({ repository: repo, ...rest })),
    releases: facts.releases.map(({ repo, body, tagCommit, ...rest }) => ({
      repository: repo,
      notes: body,
      commit: tagCommit,
      ...rest,
    })),
  });
  for (const { push } of pushes(world, facts, [...facts.posts, ...posts])) push();
  return world;
}

/** Everything that moved a branch, in the order in which it happened. */
function pushes(world: World, facts: Facts, posts: readonly Post[]): { at: number; push: () => void }[] {
  return [
    ...facts.pullRequests.map((one) => ({
      at: Date.parse(one.mergedAt),
      push: () => void world.addPullRequest(pullRequestOf(one)),
    })),
    ...facts.directCommits.map(({ repo, headline, ...rest }) => ({
      at: Date.parse(rest.committedAt),
      push: () => void world.addCommit({ repository: repo, message: headline, ...rest }),
    })),
    ...posts.map((post) => ({
      at: Date.parse(post.date),
      push: () => void addPost(world, post),
    })),
  ].toSorted((a, b) => a.at - b.at);
}

function pullRequestOf(facts: Facts['pullRequests'][number]): PullRequestSpec {
  const { repo, authorName, baseRef, mergeCommit, commits, commitCount, reviews, ...rest } = facts;
  return {
    ...rest,
    repository: repo,
    method: mergeCommit.method,
    mergeOid: mergeCommit.oid,
    headline: mergeCommit.headline,
    baseRef: baseRef ?? deletedBranch,
    isBaseDeleted: baseRef === null,
    headRef: /^Merge pull request #\d+ from [^/]+\/(.+)$/.exec(mergeCommit.headline)?.[1] ?? unknownBranch,
    // What the single commits say is not among the facts; the title is what their sum says.
    commits: commits?.map((commit) => ({ ...commit, message: rest.title })) ?? commitCount,
    // A state that nobody noted down is the weakest one.
    reviews: reviews.map((review) => ({ ...review, state: review.state ?? 'COMMENTED' })),
    ...(authorName !== undefined && { authorName }),
  };
}

/**
 * How a post really came to the website is unknown: one of the pull requests called "Create index.md" brought it. Here a commit by
 * nobody does, at the post's own date, so that the tree has it from then on.
 */
function addPost(world: World, { post, title, date }: Post): void {
  const frontMatter = `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\n---\n`;
  world.addCommit({
    repository: website.repository,
    message: `Add ${post}`,
    author: { login: null, name: null },
    committedAt: date,
    files: { [`${website.folder}/${post}/index.md`]: frontMatter },
  });
}
