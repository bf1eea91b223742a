import { describe, expect, it } from 'vitest';
import { findEditorPlaces, replaceEditorMarks } from '../../src/text/editor-places.ts';
import { editorMark } from '../../src/words/editor-marker.ts';
import { languages, wordsOf } from '../../src/words/languages.ts';
import { readWithMarkdownIt, readWithMicromark } from './read-markdown.ts';

describe("an editor's place", () => {
  it.each(languages)('stays plain text in any Markdown: %s', (language) => {
    const mark = editorMark(wordsOf[language].editor, 'events of the week');

    for (const place of [mark, `- ${mark}`, `**x**: ${mark}`, `${mark}\n`]) {
      expect(readWithMicromark(place).text).toContain(mark);
      expect(readWithMarkdownIt(place).text).toContain(mark);
      expect(readWithMarkdownIt(place).links).toEqual([]);
    }
  });

  it('is found again', () => {
    const post = 'a 【待编辑：一】\nb [x](y) [editor: two] [editor: three]';

    expect(findEditorPlaces(post)).toEqual([
      { line: 1, mark: '【待编辑：一】', what: '一' },
      { line: 2, mark: '[editor: two]', what: 'two' },
      { line: 2, mark: '[editor: three]', what: 'three' },
    ]);
    expect(replaceEditorMarks(post, () => '…')).toBe('a …\nb [x](y) … …');
  });

  it('is looked for quickly where nothing closes it', () => {
    for (const language of languages)
      expect(findEditorPlaces(wordsOf[language].editor.open.repeat(15_000))).toEqual([]);
  });
});
