import { describe, expect, it } from 'vitest';
import { createLiveState } from '../../src/preview/live-state.ts';
import { aContent } from './a-content.ts';

const explain = (error: unknown) => ({ message: error instanceof Error ? error.message : '', hint: null });

describe('the live state', () => {
  it('counts up and tells when something has changed, and only then', async () => {
    const titles = ['Second', 'Second', 'Third'];
    const live = createLiveState(aContent({ title: 'First' }), {
      render: async () => aContent({ title: titles.shift() ?? '' }),
      explain,
    });
    const told: number[] = [];
    live.onChange((version) => told.push(version));

    for (let round = 0; round < 3; round += 1) await live.refresh();

    expect(told).toEqual([2, 3]);
    expect(live.current()).toEqual({ version: 3, content: aContent({ title: 'Third' }), problem: null });
  });

  it('keeps the last good version beside what is wrong, until that is mended', async () => {
    const first = aContent({ title: 'First' });
    const answers = [
      () => Promise.reject(new Error('post.hbs, line 3')),
      () => Promise.reject(new Error('post.hbs, line 4')),
      async () => first,
    ];
    const live = createLiveState(first, {
      render: async () => (answers.shift() ?? (async () => first))(),
      explain,
    });
    const states = [];

    for (let round = 0; round < 3; round += 1) {
      await live.refresh();
      states.push(live.current());
    }

    expect(states).toEqual([
      { version: 2, content: first, problem: { message: 'post.hbs, line 3', hint: null } },
      { version: 3, content: first, problem: { message: 'post.hbs, line 4', hint: null } },
      { version: 4, content: first, problem: null },
    ]);
  });

  it('renders one at a time, and once more for all that changed meanwhile', async () => {
    let atOnce = 0;
    let most = 0;
    let rendered = 0;
    const live = createLiveState(aContent(), {
      async render() {
        atOnce += 1;
        most = Math.max(most, atOnce);
        rendered += 1;
        const title = `Version ${rendered}`;
        await Promise.resolve();
        atOnce -= 1;
        return aContent({ title });
      },
      explain,
    });

    await Promise.all([live.refresh(), live.refresh(), live.refresh()]);

    expect([most, rendered, live.current().content.title]).toEqual([1, 2, 'Version 2']);
  });

  it('does not tell those who stopped listening', async () => {
    const live = createLiveState(aContent(), { render: async () => aContent({ title: 'Next' }), explain });
    const told: number[] = [];
    const stop = live.onChange((version) => told.push(version));
    stop();

    await live.refresh();

    expect(told).toEqual([]);
  });
});
