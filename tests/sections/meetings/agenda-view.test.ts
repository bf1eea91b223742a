import { describe, expect, test } from 'vitest';
import type { Reference } from '../../../src/model/meeting.ts';
import { agendaView } from '../../../src/sections/meetings/agenda-view.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { wordsOf } from '../../../src/words/languages.ts';

const github = 'https://github.com';

function aReference(number: number, title: string | null, repository = 'mosn/layotto'): Reference {
  const url = `${github}/${repository}/issues/${number}`;
  return { repository, number, title: title === null ? null : untrusted(title), url };
}

function lineOf(text: string, ...references: Reference[]): string | undefined {
  const item = { text: untrusted(text), depth: 0, references };
  return agendaView([item], 'mosn/layotto', wordsOf.zh.list)[0]?.text;
}

describe('a topic', () => {
  const one = aReference(1, 'One');
  const two = aReference(2, null);
  const far = aReference(3, 'Far', 'octo-org/engine');
  const links = {
    one: `[One #1](${one.url})`,
    two: `[#2](${two.url})`,
    far: `[Far octo-org/engine#3](${far.url})`,
  };

  test.each([
    ['of references alone is their titles', '#1 #2', [one, two], `${links.one}、${links.two}`],
    [
      'has the titles where its words name the references',
      '需求：#1（Owner octo）、octo-org/engine#3',
      [one, far],
      `需求：${links.one}（Owner octo）、${links.far}`,
    ],
    [
      'has a title in the place of an address',
      `设计见 ${github}/octo-org/engine/issues/3，待定`,
      [far],
      `设计见 ${links.far}，待定`,
    ],
    ['has the others behind its words', '设计 #1', [one, two], `设计 ${links.one} ${links.two}`],
    ['keeps a number that refers to nothing', '第 #7 项 #1', [one], `第 #7 项 ${links.one}`],
    ['makes no picture of a link behind an exclamation mark', 'Go!#1', [one], `Go&#33;${links.one}`],
    [
      'has the number alone where its words are the title',
      '#1：one（by octo）',
      [one],
      `[#1](${one.url})：one（by octo）`,
    ],
    [
      'is its title alone where its words are part of it',
      '支持新版 #1',
      [aReference(1, '支持新版框架 4.0')],
      '[支持新版框架 4.0 #1](https://github.com/mosn/layotto/issues/1)',
    ],
    [
      'keeps whose it is',
      '支持新版 · @octo-user #1',
      [aReference(1, '支持新版框架')],
      '[支持新版框架 #1](https://github.com/mosn/layotto/issues/1) @octo-user',
    ],
    ['has one link to each', '看 #1 再看 #1', [one], `看 ${links.one} 再看 #1`],
    ['without references is its words', 'cla [x](y)', [], 'cla &#91;x&#93;(y)'],
  ])('%s', (_, text, references, shown) => {
    expect(lineOf(text, ...references)).toBe(shown);
  });
});
