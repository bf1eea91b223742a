// What editors read about a failure: a sentence and what to do, in their language.
import { expect, it, test } from 'vitest';
import { stringify } from 'yaml';
import { parseConfig } from '../../src/config/load-config.ts';
import { describeFailure } from '../../src/model/describe-failure.ts';
import { Failure } from '../../src/model/errors.ts';
import { compileTemplate } from '../../src/render/templates/compile-template.ts';
import type { Refusal } from '../../src/words/asked-things.ts';
import { askedThings } from '../../src/words/asked-things.ts';
import type { RefusalCode } from '../../src/words/failure-words.ts';
import { wordsOf } from '../../src/words/languages.ts';
import { zhRefusals } from '../../src/words/zh-refusals.ts';
import { aWrittenConfig } from '../builders/config.ts';

const refusal: Refusal = {
  thing: 'search results',
  subject: 'mosn/mosn',
  repository: 'mosn/mosn',
  said: '',
  saidBy: 'GitHub',
  status: 403,
  reset: '2023-05-19T07:00:00Z',
  wait: 300,
  permissions: ['Issues: write'],
  proxy: null,
};

function inChinese(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    const { message, hint } = describeFailure(error, (text) => text, wordsOf.zh);
    return `${message}\n${hint}`;
  }
  return 'no failure';
}

/** Four words in a row are a sentence, but for what stands on a button of GitHub's. */
const english = /[a-z]+(?: [a-z]+){3}/i;
const button = 'Allow GitHub Actions to create and approve pull requests';

test.each(Object.keys(zhRefusals).filter((code): code is RefusalCode => code in zhRefusals))(
  '%s is Chinese in a Chinese weekly, with something to do',
  (code) => {
    const { message, hint } = new Failure(code, refusal).in(wordsOf.zh);

    for (const text of [message, hint ?? '']) {
      expect(text).toMatch(/\p{Script=Han}/u);
      expect(text.replace(button, '')).not.toMatch(english);
    }
  },
);

it.each(askedThings)('has a name for %s in Chinese', (thing) => {
  const { message } = new Failure('forbidden', { ...refusal, thing }).in(wordsOf.zh);

  expect(message).not.toMatch(english);
  expect(message).toMatch(/^GitHub 拒绝了请求（.*\p{Script=Han}.*）$/u);
});

test('quotes GitHub as it speaks', () => {
  const said = 'Reference update failed';

  expect(
    new Failure('branch-in-the-way', { ...refusal, subject: 'weekly/2023-05-19', said }).in(wordsOf.zh),
  ).toEqual({
    message: 'GitHub 没能创建分支 weekly/2023-05-19：Reference update failed',
    hint: '多半是已有一个分支，它的名字正好是这个名字的前半段：请给它改名或删掉它，或在配置里修改 publish.branchPrefix。',
  });
});

test('leaves our own English about an answer to the log', () => {
  const cutOff = new Failure('cut-off', {
    ...refusal,
    said: 'GitHub gave the same cursor twice',
    saidBy: 'us',
  });

  expect(cutOff.message).toBe('GitHub gave the same cursor twice');
  expect(cutOff.in(wordsOf.zh).message).toBe('GitHub 的回答不完整');
});

test('lists every mistake of a configuration', () => {
  const source = stringify({
    ...aWrittenConfig({ organizations: [], exclude: { titles: ['('] }, github: { interval: -1 } }),
    edition: { weekday: 'fryday', time: '25:00', timeZone: 'Asia/Shanghai' },
    colour: 'red',
  });

  expect(inChinese(() => parseConfig(source, 'weekly.yml'))).toBe(`weekly.yml 有 6 处错误
  organizations：应至少有一项，写的是空列表
  exclude.titles[0]：应为正则表达式，写的是 "("
  edition.weekday：应为 monday、tuesday、wednesday、thursday、friday、saturday、sunday 之一，写的是 "fryday"
  edition.time：应为 15:00 这样的时间，写的是 "25:00"
  github.interval：应不小于 0，写的是 -1
  colour：没有这个配置项，写的是 "red"
请逐处改正后再运行。`);
});

test('says what a template names that is not there', () => {
  const broken = () =>
    compileTemplate('{{heading}}\n{{no}}{{#each heading}}{{/each}}', 'a.hbs', { heading: '' });

  expect(inChinese(broken)).toBe(
    'a.hbs:2：没有字段 no，只有 heading\n  a.hbs:2：heading 不是列表\n请对照 sofa-weekly 自带的同名模板改正。',
  );
});

test('says of an error that nobody foresaw whom to tell', () => {
  const bug = () => {
    throw new TypeError('nothing is not a function');
  };

  expect(inChinese(bug)).toBe(
    'nothing is not a function\n这是 sofa-weekly 的问题，请附上这次运行的输出反馈给我们。',
  );
});
