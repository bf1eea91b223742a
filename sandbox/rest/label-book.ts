// The labels of a repository.
import { type Label, newLabel } from '../world/issue.ts';
import type { Repository } from '../world/repository.ts';

export interface LabelEntry {
  readonly label: Label;
  readonly color: string;
  readonly description: string | null;
}

/** What GitHub paints a label with that came into being by being used. */
const gray = 'ededed';

export class LabelBook {
  readonly #repository: Repository;
  readonly #entries = new Map<string, LabelEntry>();

  constructor(repository: Repository, names: readonly string[]) {
    this.#repository = repository;
    for (const name of names) this.ensure(name);
  }

  /** Every label, also of issues and pull requests that the world was made with. */
  get all(): readonly LabelEntry[] {
    const { issues, pullRequests } = this.#repository;
    for (const { labels } of [...issues.values(), ...pullRequests.values()])
      for (const label of labels) this.#keep(label);
    return [...this.#entries.values()];
  }

  /** Names are compared without regard to case. */
  find(name: string): LabelEntry | null {
    return this.all.find(({ label }) => label.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  add(name: string, color: string = gray, description: string | null = null): LabelEntry {
    return this.#keep(newLabel(this.#repository, name), color, description);
  }

  /** The label of that name, made if it is new. */
  ensure(name: string): LabelEntry {
    return this.find(name) ?? this.add(name);
  }

  #keep(label: Label, color: string = gray, description: string | null = null): LabelEntry {
    const key = label.name.toLowerCase();
    const entry = this.#entries.get(key) ?? { label, color, description };
    this.#entries.set(key, entry);
    return entry;
  }
}
