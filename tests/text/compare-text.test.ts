import { describe, expect, it } from 'vitest';
import { compareText } from '../../src/text/compare-text.ts';

describe('compareText', () => {
  it('sorts by code point: capitals first, then small letters, Chinese, and emoji after everything', () => {
    const names = ['😀', '\uff5c', '中', 'b', 'ab', 'a', 'B', ''];

    expect(names.toSorted(compareText)).toEqual(['', 'B', 'a', 'ab', 'b', '中', '\uff5c', '😀']);
  });

  it('finds equal texts equal', () => {
    expect(compareText('中文 a', '中文 a')).toBe(0);
  });
});
