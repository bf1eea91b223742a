// Chinese, as the published editions say it.
import type { Phrases } from './words.ts';

export const zh: Phrases = {
  headings: {
    introduction: 'SOFA WEEKLY | 每周精选',
    events: 'SOFA 大事记',
    'meeting-recap': 'SOFA 社区会议回顾',
    'meeting-preview': 'SOFA 社区会议预告',
    contributions: 'SOFAStack 社区本周贡献',
    releases: '本周版本发布',
    reading: '本周推荐阅读',
  },
  title: (name, parts, { year, month, day }) =>
    `${name}｜${parts.length === 0 ? `${year} 年 ${month} 月 ${day} 日` : parts.join('、')}`,
  released: (named, more) => `${named.join('、')} ${more ? '等' : ''}版本发布`,
  recap: (project) => `${project} 社区会议回顾`,
  preview: (project) => `${project} 社区会议预告`,
  recapAndPreview: (project) => `${project} 社区会议回顾与预告`,
  contributions: '社区本周贡献',
};
