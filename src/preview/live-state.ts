// The preview's current state. It is rendered again whenever something may have changed; after a mistake the last good version stays.
import type { PreviewContent, PreviewProblem, PreviewState } from './preview-state.ts';

export interface LiveState {
  current(): PreviewState;
  /** Renders again. Calls during a rendering lead to one more rendering after it. Resolves when all of them are done. */
  refresh(): Promise<void>;
  /** @returns how to stop listening */
  onChange(listener: (version: number) => void): () => void;
}

export interface LiveStateOptions {
  /** @throws if the configuration, a template or the snapshot has a mistake */
  readonly render: () => Promise<PreviewContent>;
  /** Turns what `render` threw into a message. */
  readonly explain: (error: unknown) => PreviewProblem;
}

export function createLiveState(first: PreviewContent, { render, explain }: LiveStateOptions): LiveState {
  const listeners = new Set<(version: number) => void>();
  let state: PreviewState = { version: 1, content: first, problem: null };
  let running: Promise<void> | null = null;
  let isStale = false;
  return {
    current: () => state,
    refresh() {
      isStale = true;
      running ??= catchUp().finally(() => {
        running = null;
      });
      return running;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  async function catchUp(): Promise<void> {
    while (isStale) {
      isStale = false;
      take(await render().then(good, bad));
    }
  }

  function good(content: PreviewContent): Omit<PreviewState, 'version'> {
    return { content, problem: null };
  }

  function bad(error: unknown): Omit<PreviewState, 'version'> {
    return { content: state.content, problem: explain(error) };
  }

  function take(next: Omit<PreviewState, 'version'>): void {
    const { version, ...before } = state;
    if (JSON.stringify(next) === JSON.stringify(before)) return;
    state = { version: version + 1, ...next };
    for (const listener of listeners) listener(state.version);
  }
}
