// `smuggled`: a shortcode, HTML or a script that came in with a title or a link. What an editor writes in lines of their own is theirs.
import type { Facts } from '../facts/facts.ts';
import { targetOf } from '../facts/target.ts';
import type { PostLine } from '../post/post.ts';
import type { Found, Rule } from '../rule.ts';

export const smuggled: Rule = {
  id: 'smuggled',
  find({ lines, front, raw }, facts) {
    const end = front === null ? 0 : raw.findIndex((line, at) => at > 0 && line.trimEnd() === '---');
    const above = raw.slice(0, Math.max(end, 0)).flatMap((line, at) => shortcodes(line, at + 1));
    return [...above, ...lines.flatMap((line) => inLine(line, facts))];
  },
};

const shortcode = /\{\{[<%][^\n]{0,80}/;

function inLine(line: PostLine, facts: Facts): Found[] {
  const own = line.links.flatMap((link): Found[] => {
    const label = line.raw.slice(link.label.start, link.label.end);
    const target = line.raw.slice(link.target.start, link.target.end);
    const tags = link.html.slice(0, 1).map((written): Found => found('smuggled-html', written, line));
    const scheme = /^\s*(?:javascript|data|vbscript|file):/i.test(link.url)
      ? [
          {
            severity: 'error' as const,
            line: line.number,
            told: { code: 'smuggled-scheme' as const, data: { address: link.url } },
          },
        ]
      : [];
    return [...shortcodes(`${label} ${target}`, line.number), ...tags, ...scheme];
  });
  const isRecord = line.links.some(({ url }) => targetOf(url, facts.hosts).kind === 'work');
  if (own.length > 0 || !(isRecord || line.kind === 'heading' || line.kind === 'quote')) return own;
  const [tag] = /<(?:script|iframe|img|svg|object|embed|style|form|a)\b[^>\n]{0,80}/i.exec(line.raw) ?? [];
  return [
    ...shortcodes(line.raw, line.number),
    ...(tag === undefined ? [] : [found('smuggled-html', tag, line)]),
  ];
}

function shortcodes(text: string, line: number): Found[] {
  const [written] = shortcode.exec(text) ?? [];
  return written === undefined
    ? []
    : [{ severity: 'error', line, told: { code: 'smuggled-shortcode', data: { written } } }];
}

function found(code: 'smuggled-html', written: string, { number }: PostLine): Found {
  return { severity: 'error', line: number, told: { code, data: { written } } };
}
