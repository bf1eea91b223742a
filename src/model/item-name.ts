// What an issue or a pull request is called, from anywhere: `owner/name#12`.

/** An issue or pull request; `repository` is `owner/name`. */
export interface Item {
  readonly repository: string;
  readonly number: number;
}

export function itemName({ repository, number }: Item): string {
  return `${repository}#${number}`;
}

/** As {@link itemName}, and the same for every way of writing the repository: GitHub does not tell `Octo` from `octo`. */
export function itemKey(item: Item): string {
  return itemName(item).toLowerCase();
}

/** `#12` at home, `owner/name#12` elsewhere. */
export function itemNameIn(home: string, item: Item): string {
  return item.repository.toLowerCase() === home.toLowerCase() ? `#${item.number}` : itemName(item);
}
