// Pages: follows a list to its end, or as far as its reader needs it.
import { Failure } from '../model/errors.ts';
import { HeavyQueryError } from './explain-error.ts';
import type { Page } from './queries/fragments.ts';

/**
 * All nodes of a connection whose first page is at hand.
 *
 * @param next asks for the page after a cursor
 * @param enough stops early: given a page's nodes, whether what follows is of no use
 * @throws Failure `incomplete` when a cursor does not move, rather than ask for the same page for ever
 */
export async function followPages<Node>(
  first: Page<Node>,
  next: (after: string) => Promise<Page<Node>>,
  enough: (nodes: readonly Node[]) => boolean = () => false,
): Promise<Node[]> {
  const nodes = [...first.nodes];
  let page = first;
  while (page.pageInfo.hasNextPage && !enough(page.nodes)) {
    const cursor = page.pageInfo.endCursor;
    if (cursor === null) throw cutOff('GitHub says that there is a next page, but gives no cursor for it');
    page = await next(cursor);
    if (page.pageInfo.hasNextPage && page.pageInfo.endCursor === cursor)
      throw cutOff('GitHub gave the same cursor twice');
    nodes.push(...page.nodes);
  }
  return nodes;
}

/** A part of an answer that must be there. @throws Failure `incomplete` if it is missing */
export function present<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw cutOff(`GitHub does not return ${what}`);
  return value;
}

function cutOff(message: string): Failure {
  return new Failure('incomplete', message, {
    hint: 'Something was deleted or hidden while it was read: run it again.',
  });
}

/**
 * Runs `ask` over `items` in batches of `size`; a batch that GitHub finds too heavy is halved and asked again.
 *
 * @returns the results of the batches in the order of `items`
 */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  size: number,
  ask: (batch: readonly Item[]) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += size) {
    results.push(...(await askOrHalve(items.slice(at, at + size), ask)));
  }
  return results;
}

/** Asks for pages of `size`, and of half of it as long as GitHub finds them too heavy, down to `smallest`. */
export async function inSmallerPages<Result>(
  size: number,
  smallest: number,
  ask: (first: number) => Promise<Result>,
): Promise<Result> {
  try {
    return await ask(size);
  } catch (error) {
    if (!(error instanceof HeavyQueryError) || size <= smallest) throw error;
    return inSmallerPages(Math.floor(size / 2), smallest, ask);
  }
}

async function askOrHalve<Item, Result>(
  batch: readonly Item[],
  ask: (batch: readonly Item[]) => Promise<Result>,
): Promise<Result[]> {
  try {
    return [await ask(batch)];
  } catch (error) {
    if (!(error instanceof HeavyQueryError) || batch.length === 1) throw error;
    const middle = Math.ceil(batch.length / 2);
    return [
      ...(await askOrHalve(batch.slice(0, middle), ask)),
      ...(await askOrHalve(batch.slice(middle), ask)),
    ];
  }
}
