// What is wrong with a written value or a template, in English.
import type { Expected, Got, MistakeWords } from './mistake-words.ts';
import type { TemplateMistakeWords } from './template-words.ts';

export const enMistakes: MistakeWords = {
  forms: {
    alias: 'a login such as "@octo", or a name in Git',
    'aliases-once': 'every alias under one login only',
    branch: 'the name of a branch',
    'branch-prefix': 'the start of a branch name',
    colour: 'a colour such as #1f6feb',
    cron: 'a cron expression of five fields such as 17 9 * * 5',
    date: 'a date such as 2023-05-19',
    'date-in-path': '{date} or {yyyymmdd} somewhere in the path',
    duration: 'an ISO 8601 duration of days or longer, such as P1W',
    folder: 'a folder without a slash at its end',
    host: 'a host name such as www.bilibili.com',
    'https-link': 'an https link',
    id: 'lower-case letters, digits and -',
    'ids-once': 'every id once',
    instant: 'an instant such as 2023-05-19T07:00:00Z',
    issue: 'owner/name#number',
    'json-path': 'a path that ends in .json',
    login: 'a GitHub login',
    'markdown-path': 'a path that ends in .md',
    'one-line': 'one line',
    path: 'a relative path without ..',
    'picture-file': 'an SVG, PNG or JPEG file',
    'regular-expression': 'a regular expression',
    'repositories-once': 'every repository under one project only',
    repository: 'owner/name',
    reviewer: 'a login or organization/team',
    'sections-once': 'every section once',
    site: 'an address that ends in a slash',
    time: 'a time such as 15:00',
    'time-range': 'a time range such as 20:00-21:30',
    'time-zone': 'an IANA time zone such as Asia/Shanghai',
  },
  tell: ({ path, expected, got }) =>
    `${path || 'configuration'}: expected ${want(expected)}, got ${what(got)}`,
};

const types = {
  mapping: 'a mapping',
  list: 'a list',
  text: 'text',
  number: 'a number',
  'whole number': 'a whole number',
  'true or false': 'true or false',
} as const;

function want(expected: Expected): string {
  switch (expected.kind) {
    case 'form':
      return enMistakes.forms[expected.form];
    case 'type':
      return types[expected.type];
    case 'one of':
      return `${expected.values.length === 1 ? '' : 'one of '}${expected.values.join(', ')}`;
    case 'at least':
    case 'at most':
      return `${expected.kind} ${expected.count}`;
    case 'login as key':
      return 'a GitHub login as the key';
    case 'another form':
      return 'one of the allowed forms';
    case 'contrast':
      return `a colour that can be read on the background ${expected.background}, with a contrast of 4.5 (WCAG AA) instead of ${expected.found}, such as ${expected.better}`;
    case 'words':
      return expected.words;
    default:
      return expected.kind;
  }
}

function what(got: Got): string {
  if (typeof got === 'object') return got.json;
  return got === 'nothing' ? got : `${got === 'empty list' ? 'an' : 'a'} ${got}`;
}

export const enTemplateMistakes: TemplateMistakeWords = {
  'not-one-value': ({ name }) => `${name} is not one value; use #each, or name a field of it`,
  'not-a-list': ({ name }) => `${name || 'this expression'} is not a list`,
  'not-a-block': ({ name }) =>
    `#${name || 'this expression'} is not #if, #unless, #each or #with over one value`,
  'leads-out': ({ name }) => `${name} leads out of the view`,
  'no-helper': ({ name, known }) =>
    `there is no helper ${name || 'of that kind'}, only ${known.join(' and ')}`,
  'no-variable': ({ name }) => `there is no @${name}`,
  'no-field': ({ field, known }) =>
    `there is no field ${field}${known.length > 0 ? `, only ${known.join(', ')}` : ' in a single value'}`,
  'block-parameters': () => 'as |name| is not supported; write this and ../',
  partial: () => 'a template stands alone: there are no partials',
  decorator: () => 'there are no decorators',
};
