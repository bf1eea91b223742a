// What is wrong with a written value or a template, in Chinese.
import type { Expected, Got, MistakeWords } from './mistake-words.ts';
import type { TemplateMistakeWords } from './template-words.ts';

export const zhMistakes: MistakeWords = {
  forms: {
    alias: '“@octo” 这样的账号，或 Git 里的名字',
    'aliases-once': '每个别名只归一个账号',
    branch: '分支名',
    'branch-prefix': '分支名的开头',
    colour: '#1f6feb 这样的颜色',
    cron: '五段的 cron 表达式，如 17 9 * * 5',
    date: '2023-05-19 这样的日期',
    'date-in-path': '路径里含有 {date} 或 {yyyymmdd}',
    duration: '以天或更长单位计的 ISO 8601 时长，如 P1W',
    folder: '末尾不带斜杠的文件夹',
    host: 'www.bilibili.com 这样的域名',
    'https-link': 'https 链接',
    id: '小写字母、数字和 -',
    'ids-once': '每个 id 只出现一次',
    instant: '2023-05-19T07:00:00Z 这样的时刻',
    issue: '“组织/仓库#编号”',
    'json-path': '以 .json 结尾的路径',
    login: 'GitHub 账号',
    'markdown-path': '以 .md 结尾的路径',
    'one-line': '一行文字',
    path: '不含 .. 的相对路径',
    'picture-file': 'SVG、PNG 或 JPEG 文件',
    'regular-expression': '正则表达式',
    'repositories-once': '每个仓库只归一个项目',
    repository: '“组织/仓库”',
    reviewer: '账号，或“组织/团队”',
    'sections-once': '每个栏目只出现一次',
    site: '以斜杠结尾的网址',
    time: '15:00 这样的时间',
    'time-range': '20:00-21:30 这样的时间段',
    'time-zone': 'IANA 时区，如 Asia/Shanghai',
  },
  tell: ({ path, expected, got }) =>
    `${path || '配置'}：${want(expected)}，${got === 'nothing' ? '但没有写' : `写的是${what(got)}`}`,
};

const types = {
  mapping: '键值对',
  list: '列表',
  text: '文字',
  number: '数字',
  'whole number': '整数',
  'true or false': 'true 或 false',
} as const;

function want(expected: Expected): string {
  switch (expected.kind) {
    case 'form':
      return shouldBe(zhMistakes.forms[expected.form]);
    case 'type':
      return shouldBe(types[expected.type]);
    case 'one of':
      return `${shouldBe(expected.values.join('、'))}${expected.values.length === 1 ? '' : ' 之一'}`;
    case 'at least':
      return `应不小于 ${expected.count}`;
    case 'at most':
      return `应不大于 ${expected.count}`;
    case 'at least one':
      return '应至少有一项';
    case 'no such key':
      return '没有这个配置项';
    case 'login as key':
      return '键应为 GitHub 账号';
    case 'another form':
      return '应为允许的写法之一';
    case 'contrast':
      return `在背景 ${expected.background} 上看不清，对比度应达到 4.5（WCAG AA），现在是 ${expected.found}，可改用 ${expected.better}`;
    case 'words':
      return shouldBe(expected.words);
  }
}

/** A blank stands between Chinese and Latin letters. */
function shouldBe(form: string): string {
  return `应为${/^[\w#{]/.test(form) ? ' ' : ''}${form}`;
}

function what(got: Got): string {
  if (typeof got === 'object') return ` ${got.json}`;
  return { nothing: '空白', 'empty list': '空列表', list: '列表', mapping: '键值对' }[got];
}

export const zhTemplateMistakes: TemplateMistakeWords = {
  'not-one-value': ({ name }) => `${name} 不是单个值，请用 #each，或写出其中的字段`,
  'not-a-list': ({ name }) => `${name || '这个表达式'} 不是列表`,
  'not-a-block': ({ name }) => `#${name || '这个表达式'} 不是针对一个值的 #if、#unless、#each 或 #with`,
  'leads-out': ({ name }) => `${name} 超出了可用数据的范围`,
  'no-helper': ({ name, known }) => `没有${name ? ` ${name} ` : '这种'}函数，只有 ${known.join(' 和 ')}`,
  'no-variable': ({ name }) => `没有 @${name}`,
  'no-field': ({ field, known }) =>
    `没有字段 ${field}${known.length > 0 ? `，只有 ${known.join('、')}` : '：这是单个值'}`,
  'block-parameters': () => '不支持 as |name|，请用 this 和 ../',
  partial: () => '每个模板都是独立的，不能引用别的模板',
  decorator: () => '不支持 decorator',
};
