// Lists that come in pages, with the way to the others in the `Link` header.
import { json, type Reply } from '../reply.ts';
import type { Call } from './endpoint.ts';

/** `view` makes of an item what is sent, and is only asked about those on the page. */
export function paged<Item>({ request }: Call, items: readonly Item[], view: (item: Item) => unknown): Reply {
  const { query, origin, path } = request;
  const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30) || 30));
  const page = Math.max(1, Number(query.get('page') ?? 1) || 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const links = [
    ...(page > 1 ? [link('prev', page - 1)] : []),
    ...(page < last ? [link('next', page + 1), link('last', last)] : []),
    ...(page > 1 ? [link('first', 1)] : []),
  ];
  const shown = items.slice((page - 1) * size, page * size).map(view);
  return json(200, shown, links.length === 0 ? {} : { link: links.join(', ') });

  function link(relation: string, number: number): string {
    const target = new URLSearchParams(query);
    target.set('page', String(number));
    return `<${origin}${path}?${target}>; rel="${relation}"`;
  }
}
