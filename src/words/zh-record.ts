// Chinese, on the record of everybody's work.
import type { RecordWords } from './record-words.ts';

export const zhRecord: RecordWords = {
  pageTitle: (name) => `${name} 贡献者`,
  pageDescription: (name) => `${name} 每一期致谢过的贡献者`,
  badge: (editions, pullRequests) =>
    [`${editions} 期`, ...(pullRequests === 0 ? [] : [`${pullRequests} 个 PR`])].join(' · '),
  yearTitle: (name, year) => `${name}｜${year} 年度回顾`,
  month: (month) => `${month} 月`,
  yearHeading: (year) => `${year} 社区年度回顾`,
  editions: (count) => `${count} 期周报`,
  yearSources: (title) => `**${title}**，由这一年各期的致谢汇总而成。`,
  yearRefresh: (year) =>
    `- **更新草稿**：运行 \`sofa-weekly year ${year} --publish\`。数字和名单会更新，你写的文字都会保留。`,
  yearMerge: '- **发布**：通读一遍，写上几句编辑的话，就可以合并了。',
  yearAlt: (title, figures, people) => `${title}：${figures.join('，')}。贡献者：${people.join('、')}。`,
};
