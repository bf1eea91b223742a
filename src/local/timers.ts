// Waiting, handed in from the door.

export interface Timers {
  /** Calls back once, so many milliseconds from now. @returns how to call it off */
  after(milliseconds: number, callback: () => void): () => void;
}

export const nodeTimers: Timers = {
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
