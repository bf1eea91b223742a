// The one mark that says to an editor: here is something that only a person can write.

/** The mark's brackets in each language. Editors search for them, and so does the program. */
const brackets = {
  zh: { open: '【待编辑：', close: '】' },
  en: { open: '[editor: ', close: ']' },
} as const;

/**
 * Every marker in a text, in either language. Text from outside cannot look like one: the Markdown encoder prevents it. The length
 * is limited, so that a line of many markers that are never closed does not take quadratic time.
 */
export const editorMarkerPattern = /【待编辑：[^】\n]{0,500}】|\[editor: [^\]\n]{0,500}\]/gu;

/** A visible place for an editor's words. `what` says what belongs there. */
export function editorMarker(language: keyof typeof brackets, what: string): string {
  const { open, close } = brackets[language];
  return `${open}${what}${close}`;
}
