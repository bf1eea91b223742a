// Emoji by the name of their picture: code points in hexadecimal, as emoji sets write them.

/** `👩‍💻` → `1f469-200d-1f4bb`. Variation selectors are left out: sets disagree about them. */
export function emojiKey(grapheme: string): string {
  return [...grapheme]
    .filter((character) => character !== '\ufe0f' && character !== '\ufe0e')
    .map((character) => character.codePointAt(0)?.toString(16))
    .join('-');
}

/** Whether a character asks to be shown as a picture although a font may have it: `❤️` does, `❤` does not. */
export function isPictorial(grapheme: string): boolean {
  return (
    /\ufe0f|\u200d|\p{Emoji_Modifier}|\p{Emoji_Presentation}/u.test(grapheme) && !grapheme.includes('\ufe0e')
  );
}
