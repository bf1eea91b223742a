// Lists in a WeChat article have two levels: its editor breaks deeper ones. What lies deeper follows its parent on the second.
import type MarkdownIt from 'markdown-it';

const deepest = 2;

/** Makes a renderer close the item above a list that lies too deep, so that both are items of the same list. */
export function flattenLists({ renderer }: InstanceType<typeof MarkdownIt>): void {
  /** For each list that is open: whether it is shown as one. */
  const lists: boolean[] = [];
  for (const kind of ['bullet_list', 'ordered_list']) {
    renderer.rules[`${kind}_open`] = (tokens, at, options, _env, self) => {
      lists.push(lists.length < deepest);
      return lists.at(-1) === true ? self.renderToken(tokens, at, options) : '</li>';
    };
    renderer.rules[`${kind}_close`] = (tokens, at, options, _env, self) => {
      if (lists.pop() !== false) return self.renderToken(tokens, at, options);
      // The item above goes on, or has ended already.
      return tokens[at + 1]?.type === 'list_item_close' ? '' : '<li>';
    };
  }
  renderer.rules.list_item_close = (tokens, at, options, _env, self) => {
    const before = tokens[at - 1]?.type ?? '';
    const followsFlat = /^(?:bullet|ordered)_list_close$/.test(before) && lists.length >= deepest;
    return followsFlat ? '' : self.renderToken(tokens, at, options);
  };
}
