// Keeps requests a certain time apart, as GitHub asks. It stands in for the throttling plugin's own limiter, whose
// groups are shared by every client of the process and cannot be told not to wait.

export interface Pacer {
  key(id: string): { schedule<T>(options: object, job: () => Promise<T>): Promise<T> };
}

/** @param interval milliseconds between two starts */
export function createPacer(interval: number, sleep: (milliseconds: number) => Promise<void>): Pacer {
  let turn: Promise<void> = Promise.resolve();
  let first = true;
  async function nextTurn(): Promise<void> {
    const mine = turn;
    const wait = first || interval === 0 ? 0 : interval;
    first = false;
    turn = mine.then(() => (wait === 0 ? undefined : sleep(wait)));
    await turn;
  }
  return {
    key: () => ({
      async schedule(_options, job) {
        await nextTurn();
        return job();
      },
    }),
  };
}
