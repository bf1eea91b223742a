import { describe, expect, it } from 'vitest';
import { editorMarker, editorMarkerPattern } from '../../src/text/editor-marker.ts';
import { readWithMarkdownIt, readWithMicromark } from './read-markdown.ts';

describe('editorMarker', () => {
  it.each([editorMarker('zh', '本周大事'), editorMarker('en', 'events of the week')])(
    'stays plain text in any Markdown: %s',
    (mark) => {
      for (const place of [mark, `- ${mark}`, `**x**: ${mark}`, `${mark}\n`]) {
        expect(readWithMicromark(place).text).toContain(mark);
        expect(readWithMarkdownIt(place).text).toContain(mark);
        expect(readWithMarkdownIt(place).links).toEqual([]);
      }
    },
  );

  it('is found again', () => {
    const post = `a ${editorMarker('zh', '一')}\nb [x](y) ${editorMarker('en', 'two')}`;

    expect(post.match(editorMarkerPattern)).toEqual(['【待编辑：一】', '[editor: two]']);
  });

  it('is looked for quickly where nothing closes it', () => {
    for (const opened of ['【待编辑：', '[editor: '])
      expect(opened.repeat(15_000).match(editorMarkerPattern)).toBeNull();
  });
});
