// The boxes that people ticked in a task list, when the list is written anew.

const task = /^(\s*[-*] \[)([ xX])(\] )(.*)$/;

/** `fresh`, with those tasks ticked that were ticked in `old`. Tasks are compared by their words: their lines may have moved. */
export function keepTicks(old: string, fresh: string): string {
  const ticked = new Map<string, boolean>();
  for (const line of old.split(/\r?\n/)) {
    const [, , box, , words] = task.exec(line) ?? [];
    // Of two tasks with the same words nobody knows which one was meant, so both must be ticked.
    if (words !== undefined) ticked.set(nameOf(words), box !== ' ' && ticked.get(nameOf(words)) !== false);
  }
  return fresh
    .split('\n')
    .map((line) => {
      const [, open, , close, words] = task.exec(line) ?? [];
      const done = words !== undefined && ticked.get(nameOf(words)) === true;
      return done ? `${open}x${close}${words}` : line;
    })
    .join('\n');
}

/** A task's words without its leading link, which names the line. */
function nameOf(words: string): string {
  return words.replace(/^\[[^\]]*\]\([^)]*\)/, '').trim();
}
