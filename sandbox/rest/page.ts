// Lists that come in pages, with the way to the others in the `Link` header.
import { json, type Reply } from '../reply.ts';
import type { Call } from './endpoint.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly number: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** `view` makes of an item what is sent, and is only asked about those on the page. */
export function paged<Item>(call: Call, items: readonly Item[], view: (item: Item) => unknown): Reply {
  const page = pageOf(call, items, 30);
  return json(200, page.items.map(view), page.headers);
}

/** @param usual how many there are on a page unless the request says so */
export function pageOf<Item>({ request }: Call, items: readonly Item[], usual: number): Page<Item> {
  const { query, origin, path } = request;
  const size = query.has('per_page') ? Math.min(100, Number(query.get('per_page')) || 30) : usual;
  const number = Math.max(1, Number(query.get('page') ?? 1) || 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const links = [
    ...(number > 1 ? [link('prev', number - 1)] : []),
    ...(number < last ? [link('next', number + 1), link('last', last)] : []),
    ...(number > 1 ? [link('first', 1)] : []),
  ];
  return {
    items: items.slice((number - 1) * size, number * size),
    number,
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  };

  function link(relation: string, target: number): string {
    const parameters = new URLSearchParams(query);
    parameters.set('page', String(target));
    return `<${origin}${path}?${parameters}>; rel="${relation}"`;
  }
}
