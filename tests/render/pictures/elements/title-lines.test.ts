import { expect, it } from 'vitest';
import { titleLines } from '../../../../src/render/pictures/elements/title-lines.ts';

it.each([
  ['社区会议回顾', ['社区会议回顾']],
  [
    'sofa-rpc-node 2.9.0、2.10.0 版本发布、Layotto 社区会议回顾与预告、社区本周贡献',
    ['sofa-rpc-node 2.9.0、2.10.0 版本发布、', 'Layotto 社区会议回顾与预告、社区本周贡献'],
  ],
  [
    'sofa-rpc-node 2.9.0、2.10.0 版本发布、Layotto 社区会议回顾与预告',
    ['sofa-rpc-node 2.9.0、2.10.0 版本发布、', 'Layotto 社区会议回顾与预告'],
  ],
  ['MOSN v1.5.0 发布、Layotto 社区会议回顾', ['MOSN v1.5.0 发布、', 'Layotto 社区会议回顾']],
  [
    '欢迎大家在本周五参加我们的社区线上会议和年度技术分享活动',
    ['欢迎大家在本周五参加我们的', '社区线上会议和年度技术分享活动'],
  ],
  ['一场关于「分布式事务」（线上）的会议', ['一场关于「分布式事务」', '（线上）的会议']],
  [
    'Layotto meetings: recap and preview, contributions this week',
    ['Layotto meetings: recap and preview,', 'contributions this week'],
  ],
  ['octo-user/a-repository-with-a-long-name', ['octo-user/a-repository-with-a-long-name']],
])('%s', (title, lines) => {
  expect(titleLines(title, 12).lines).toEqual(lines);
});

it('says how wide the widest line is', () => {
  expect(titleLines('社区会议，社区贡献回顾', 6)).toEqual({
    lines: ['社区会议，', '社区贡献回顾'],
    width: 6,
  });
});
