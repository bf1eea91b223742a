import { describe, expect, test } from 'vitest';
import { formatAnnotation, formatOutputs } from '../../../src/cli/actions/workflow-command.ts';

describe('an annotation', () => {
  test('names the place and says what is the matter', () => {
    expect(
      formatAnnotation({ level: 'error', message: 'Wrong', title: 'Check', file: 'a/index.md', line: 7 }),
    ).toBe('::error title=Check,file=a/index.md,line=7::Wrong');
  });

  test('needs nothing but a message', () => {
    expect(formatAnnotation({ level: 'notice', message: 'Done' })).toBe('::notice::Done');
  });

  test('stays one command, whatever its message and properties hold', () => {
    expect(
      formatAnnotation({ level: 'warning', title: 'a,line=9::b%', message: '100%\r\n::error::c, d: e' }),
    ).toBe('::warning title=a%2Cline=9%3A%3Ab%25::100%25%0D%0A::error::c, d: e');
  });
});

describe('the outputs of a step', () => {
  test('may have several lines', () => {
    expect(formatOutputs({ edition: '2023-05-19', failure: 'a\nb' }, 'END')).toBe(
      'edition<<END\n2023-05-19\nEND\nfailure<<END\na\nb\nEND\n',
    );
  });

  test('are refused when one could end early and set others', () => {
    expect(() => formatOutputs({ failure: 'a\nEND\noutcome<<END\ncreated' }, 'END')).toThrow(
      'The output failure contains its own delimiter',
    );
  });
});
