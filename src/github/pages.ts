// Pages: follows a list to its end, or as far as its reader needs it.
import * as z from 'zod';
import { afterAllRetries, decideCause, lacking, type Splitting } from './answers/decide.ts';
import { TooMuch } from './ask.ts';
import type { Page } from './queries/fragments.ts';

/**
 * All nodes of a connection whose first page is at hand, each once: a list can shift while it is read.
 *
 * @param next asks for the page after a cursor
 * @param enough stops early: given a page's nodes, whether what follows is of no use
 * @throws Failure `incomplete` when a cursor comes again, rather than ask for the same pages for ever
 */
export async function followPages<Node>(
  first: Page<Node>,
  next: (after: string) => Promise<Page<Node>>,
  enough: (nodes: readonly Node[]) => boolean = () => false,
): Promise<Node[]> {
  const nodes = [...first.nodes];
  const seen = new Set<string>();
  let page = first;
  while (page.pageInfo.hasNextPage && !enough(page.nodes)) {
    const cursor = page.pageInfo.endCursor;
    if (cursor === null) throw cutOff('GitHub says that there is a next page, but gives no cursor for it');
    if (seen.has(cursor)) throw cutOff('GitHub gave the same cursor twice');
    seen.add(cursor);
    page = await next(cursor);
    nodes.push(...page.nodes);
  }
  return onlyOnce(nodes);
}

/** What has no identity is kept: two people may have a name. */
function onlyOnce<Node>(nodes: readonly Node[]): Node[] {
  const seen = new Set<string>();
  return nodes.filter((node) => {
    const identity = identified.safeParse(node).data;
    const key = identity?.id ?? identity?.url;
    if (key === undefined) return true;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

const identified = z.object({ id: z.string().optional(), url: z.string().optional() });

/** A part of an answer that must be there. @throws Failure `incomplete` if it is missing */
export function present<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw cutOff(`GitHub does not return ${what}`);
  return value;
}

/** A list whose rest is missing. */
function cutOff(message: string): Error {
  const decision = decideCause('cut off', lacking(message), { thing: 'rest of a list' }, afterAllRetries);
  return decision.kind === 'failure' ? decision.failure : new Error(message);
}

/**
 * Runs `ask` over `items` in batches of `size`, side by side; a batch that is too much for GitHub, or that it refuses for one of many, is
 * halved and asked again.
 *
 * @param ask is told whether its batch can be halved
 * @returns the results of the batches in the order of `items`
 */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  size: number,
  ask: (batch: readonly Item[], canSplit: Splitting) => Promise<Result>,
): Promise<Result[]> {
  const batches = Array.from({ length: Math.ceil(items.length / size) }, (_, n) =>
    items.slice(n * size, (n + 1) * size),
  );
  return (await Promise.all(batches.map((batch) => askOrHalve(batch, ask)))).flat();
}

/** Asks for pages of `size`, and of half of it as long as they are too much for GitHub, down to `smallest`. */
export async function inSmallerPages<Result>(
  size: number,
  smallest: number,
  ask: (first: number, canSplit: Splitting) => Promise<Result>,
): Promise<Result> {
  try {
    return await ask(size, size > smallest ? 'pages' : 'never');
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return inSmallerPages(Math.max(smallest, Math.floor(size / 2)), smallest, ask);
  }
}

async function askOrHalve<Item, Result>(
  batch: readonly Item[],
  ask: (batch: readonly Item[], canSplit: Splitting) => Promise<Result>,
): Promise<Result[]> {
  try {
    return [await ask(batch, batch.length > 1 ? 'things' : 'never')];
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    const middle = Math.ceil(batch.length / 2);
    const halves = [batch.slice(0, middle), batch.slice(middle)];
    return (await Promise.all(halves.map((half) => askOrHalve(half, ask)))).flat();
  }
}
