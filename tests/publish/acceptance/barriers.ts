// Stops runs in the middle, so that a test decides what happens meanwhile.
import type { Route } from '../../../sandbox/sandbox.ts';
import { isWrite } from './weekly.ts';

export interface Barrier {
  /** Settled when a run stands before it. */
  readonly reached: Promise<void>;
  /** Lets the run go on. */
  open(): void;
}

export interface Barriers {
  readonly route: Route;
  /** Stops the run of a token before one of its next writes: the first is 0. */
  stopBefore(write: number, token: string): Barrier;
}

export function createBarriers(): Barriers {
  const standing: { readonly token: string; left: number; readonly stop: () => Promise<void> }[] = [];
  return {
    async route(request) {
      if (!isWrite(request)) return undefined;
      for (const barrier of standing.filter(({ token }) => token === request.viewer.token)) {
        barrier.left -= 1;
        if (barrier.left === -1) await barrier.stop();
      }
      return undefined;
    },
    stopBefore(write, token) {
      const [arrival, departure] = [signal(), signal()];
      standing.push({
        token,
        left: write,
        async stop() {
          arrival.give();
          await departure.given;
        },
      });
      return { reached: arrival.given, open: departure.give };
    },
  };
}

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}
