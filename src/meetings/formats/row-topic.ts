// What a row of a table says about a topic, by the names of its columns.
import { type Block, rowContent } from '../../markdown/blocks.ts';
import type { Inline } from '../../markdown/inline.ts';

export type Row = Extract<Block, { kind: 'row' }>;

const columns = {
  topic:
    /^(?:(?:github )?issues?|prs?|topics?|items?|subject|title|tasks?|agenda(?: item)?|what|议题|事项|主题|标题|内容|任务|需求|课题)(?![a-z])/i,
  owner: /^(?:owners?|who|presenters?|speakers?|leads?|assignees?|负责人|主持|讲者|分享人|处理人)(?![a-z])/i,
  /** How it goes with the topic, and what stands in every row. */
  other:
    /^(?:#|no\.?|序号|编号|status|progress|notes?|remarks?|comments?|decision|next ?steps?|time|duration|进度|进展|状态|备注|说明|时间|结论)(?![a-z])/i,
};

/** A row's topic and whom it names for it; all its cells if the header does not say which they are. */
export function topicOfRow({ cells, header }: Row): Inline {
  const kinds = cells.map((_, n) => kindOf(header[n]?.text ?? ''));
  if (!kinds.includes('topic')) return rowContent(cells);
  const kept = cells.filter((cell, n) => {
    if (kinds[n] === 'owner') return /@[A-Za-z0-9]/.test(cell.text);
    return kinds[n] === 'topic' || (kinds[n] === null && cell.text !== '');
  });
  return rowContent(kept);
}

function kindOf(name: string): keyof typeof columns | null {
  if (columns.topic.test(name)) return 'topic';
  return columns.owner.test(name) ? 'owner' : columns.other.test(name) ? 'other' : null;
}
