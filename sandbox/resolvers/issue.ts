// Issues, and labels.
import { field, type TypeModel } from '../graphql/model.ts';
import type { Issue, Label } from '../world/issue.ts';
import { itemModel } from './item.ts';
import { timelineItems } from './timeline.ts';

export const issueModel: TypeModel = {
  ...itemModel,
  stateReason: field((issue: Issue) => issue.stateReason),
  timelineItems,
};

export const labelModel: TypeModel = {
  id: field((label: Label) => label.id),
  name: field((label: Label) => label.name),
  repository: field((label: Label) => label.repository),
};
