// Which rules look at a fact, by where in its line it stands.
import type { RuleId } from '../../../src/words/rule-ids.ts';
import type { Place } from './mutation.ts';

/** The address that a place is part of, or `null`. */
export function addressAround({ line, column }: Pick<Place, 'line' | 'column'>): string | null {
  for (const { 0: address, index } of line.matchAll(/https?:\/\/[^\s)>"\]]+|dingtalk:\/\/[^\s)>\]]+/g))
    if (index <= column && column < index + address.length) return address;
  return null;
}

/** The label of the link that a place is part of, or `null`. */
function labelAround({ line, column }: Pick<Place, 'line' | 'column'>): string | null {
  for (const { 0: link, 1: label = '', index } of line.matchAll(
    /\[([^\]]*(?:\[[^\]]*\][^\]]*)*)\]\([^)]*\)/g,
  ))
    if (index < column && column <= index + label.length && link !== '') return label;
  return null;
}

export function rulesFor(place: Place): readonly RuleId[] {
  const { line } = place;
  if (/^!\[/.test(line)) return ['login', 'count'];
  if (/^(?:date|images):/.test(line)) return ['front-matter'];
  if (/^(?:title|description):/.test(line)) return ['version', 'title', 'front-matter'];
  if (/^\*\*(?:时间|Time)/.test(line)) return ['meeting-time', 'weekday'];
  if (/^\*\*(?:入会口令|Meeting code|电话|By phone|入会链接|Join)/.test(line))
    return ['meeting-join', 'link-text'];
  if (/(?:会议回放|Recording)/.test(line)) return ['meeting-join'];
  const address = addressAround(place);
  const label = labelAround(place);
  if (address !== null) return ofAddress(address, line);
  if (label !== null)
    return label.startsWith('@') ? ['link-text', 'login'] : ['link-text', 'title', 'version', 'count'];
  if (line.startsWith('#')) return ['version', 'label'];
  return ['count', 'title', 'version', 'credit'];
}

function ofAddress(address: string, line: string): readonly RuleId[] {
  if (/\/commits\?/.test(address)) return ['reference', 'count'];
  if (/\/compare\/|\/releases\//.test(address)) return ['version'];
  if (/\/(?:pull|issues|commit)\//.test(address))
    return line.startsWith('- ') || /^\*\*/.test(line)
      ? ['link-text', 'reference', 'meeting-issue', 'label']
      : ['meeting-issue', 'link-text', 'label', 'reference'];
  return ['link-text', 'login', 'reference', 'credit'];
}
