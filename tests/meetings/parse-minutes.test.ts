import { describe, expect, it } from 'vitest';
import type { MemberComment } from '../../src/meetings/formats/written-agenda.ts';
import { parseMinutes } from '../../src/meetings/parse-minutes.ts';

const recordingHosts = ['bilibili.com', 'b23.tv'];
const video = 'https://www.bilibili.com/video/BV1Go4y1F7wo/?spm_id_from=333.999.0.0';

function minutes(...bodies: string[]) {
  const comments = bodies.map((body, n): MemberComment => ({ body, createdAt: `2023-05-18T00:0${n}:00Z` }));
  return parseMinutesOf(comments);
}

function parseMinutesOf(comments: readonly MemberComment[]) {
  const { decisions, recordingUrl } = parseMinutes(comments, { recordingHosts });
  return { decisions: decisions.map(({ raw }) => raw), recordingUrl: recordingUrl?.raw ?? null };
}

describe('decisions', () => {
  it.each([
    '会议 Action:\n- 健康状态指令 @ColdClear\n- 远程安装模块 #17 #39',
    '**会议 Action：**\n\n1. 健康状态指令 @ColdClear\n2. 远程安装模块 #17 #39',
    '会议Action\n- [ ] 健康状态指令 @ColdClear\n- [x] 远程安装模块 #17 #39',
    '## 会议纪要\n\n- 健康状态指令 @ColdClear\n  - 远程安装模块\n    #17 #39',
    '今天人不少。\n\n会议纪要：\n* 健康状态指令 @ColdClear\n* ~~不做了~~\n* 远程安装模块 #17 #39\n\n下次再见：\n\n- 不是结论',
  ])('are the list of %j', (body) => {
    expect(minutes(body).decisions).toEqual(['健康状态指令 @ColdClear', '远程安装模块 #17 #39']);
  });

  it.each([
    '### Arklet\n- 健康状态指令\n\n### ModuleController：\n说明一下\n- 回滚，九月完成',
    '会议 Action:\n\n### Arklet\n- 健康状态指令\n\n### ModuleController\n- 回滚，九月完成',
    '# 会议纪要\n## 参会人\n- @octo-user\n## Arklet\n- 健康状态指令\n## ModuleController\n- 回滚，九月完成\n## 会议回放\n- 稍后',
  ])('name the component that their heading names: %j', (body) => {
    const decisions = minutes(body).decisions.filter((decision) => !decision.includes('@'));

    expect(decisions).toEqual(['Arklet：健康状态指令', 'ModuleController：回滚，九月完成']);
  });

  it('come from all comments in the order of time, each once', () => {
    const comments = [
      { body: '会议 Action:\n- b\n- a', createdAt: '2023-05-18T02:00:00Z' },
      { body: '会议 Action:\n- a', createdAt: '2023-05-18T01:00:00Z' },
    ];

    expect(parseMinutesOf(comments).decisions).toEqual(['a', 'b']);
  });

  it('are rows of a table too', () => {
    expect(minutes('会议纪要：\n\n|事项|负责人|\n|-|-|\n|健康状态指令|@ColdClear|').decisions).toEqual([
      '健康状态指令 · @ColdClear',
    ]);
  });

  it.each([
    '- 我觉得可以\n- 我没问题',
    '大家看看这几个方案：\n\n- 方案一\n- 方案二',
    '> 会议 Action:\n> - 别人说的\n- 还是别人说的',
    '> ## 会议纪要\n\n- 另一个列表',
    '上次的会议纪要里有一条我没有看懂，能不能再解释一下，是不是这样？\n\n- 方案一',
    '```\n会议 Action:\n- 例子\n```',
    '',
  ])('are not found in %j', (body) => {
    expect(minutes(body).decisions).toEqual([]);
  });

  it('may answer a quote', () => {
    expect(minutes('> 有结论吗？\n\n会议 Action:\n- a').decisions).toEqual(['a']);
  });

  it('are not the link to the recording', () => {
    expect(minutes(`会议纪要：\n- a\n- 回看视频：${video}`)).toEqual({
      decisions: ['a'],
      recordingUrl: video,
    });
  });
});

describe('the recording', () => {
  it.each([
    `回看视频：${video}`,
    `会议回放：[B 站](${video})`,
    `**录屏**\n\n- <${video}>`,
    `## 回放\n${video}`,
    `回看视频：https://example.org/video ${video}`,
    `回看视频：\n${video}\nhttps://b23.tv/abc`,
  ])('is found in %j', (body) => {
    expect(minutes(body).recordingUrl).toBe(video);
  });

  it.each([
    video,
    `${video}\n回看视频稍后上传`,
    '回看视频：https://example.org/video',
    '回看视频：http://www.bilibili.com/video/BV1',
    '回看视频：https://bilibili.com.example.org/video/BV1',
    '回看视频：javascript:alert(1)',
    `> 回看视频：${video}`,
    `\`回看视频：${video}\``,
  ])('is not found in %j', (body) => {
    expect(minutes(body).recordingUrl).toBeNull();
  });

  it('is the newest one where it was put right', () => {
    const comments = [
      { body: '回放：https://b23.tv/second', createdAt: '2023-05-18T02:00:00Z' },
      { body: '回放：https://b23.tv/first', createdAt: '2023-05-18T01:00:00Z' },
      { body: '录屏还在剪', createdAt: '2023-05-18T03:00:00Z' },
    ];

    expect(parseMinutesOf(comments).recordingUrl).toBe('https://b23.tv/second');
  });
});

it('nobody having said anything, there are no minutes', () => {
  expect(minutes()).toEqual({ decisions: [], recordingUrl: null });
});
