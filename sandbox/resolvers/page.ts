// Connections, edges and page information, the same for every list.
import type { Connection, Edge, PageInfo } from '../graphql/connection.ts';
import { field, type TypeModel } from '../graphql/model.ts';

export const connectionModel: TypeModel = {
  totalCount: field((connection: Connection) => connection.totalCount),
  nodes: field((connection: Connection) => connection.page().nodes),
  edges: field((connection: Connection) => connection.page().edges),
  pageInfo: field((connection: Connection) => connection.page().pageInfo),
};

export const searchConnectionModel: TypeModel = {
  issueCount: field((connection: Connection) => connection.totalCount),
  nodes: field((connection: Connection) => connection.page().nodes),
  edges: field((connection: Connection) => connection.page().edges),
  pageInfo: field((connection: Connection) => connection.page().pageInfo),
};

export const edgeModel: TypeModel = {
  node: field((edge: Edge) => edge.node),
  cursor: field((edge: Edge) => edge.cursor),
};

export const pageInfoModel: TypeModel = {
  hasNextPage: field((page: PageInfo) => page.hasNextPage),
  hasPreviousPage: field((page: PageInfo) => page.hasPreviousPage),
  startCursor: field((page: PageInfo) => page.startCursor),
  endCursor: field((page: PageInfo) => page.endCursor),
};
