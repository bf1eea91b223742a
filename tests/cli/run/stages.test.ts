// Stages end between two of them, if not inside one.
import { expect, onTestFinished, test, vi } from 'vitest';
import { createStages } from '../../../src/cli/run/stages.ts';
import { aHost } from '../run.ts';

test.each([true, false])('no stage begins once the end was asked for (quiet: %s)', async (quiet) => {
  const ending = new AbortController();
  const stages = createStages({ language: 'en' }, { quiet }, aHost({ signal: ending.signal }));
  const begun: string[] = [];
  await stages.run('render', async () => {
    begun.push('render');
    ending.abort();
  });

  await expect(stages.run('write', async () => begun.push('write'))).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(begun).toEqual(['render']);
});

test('Ctrl-C on a terminal ends the process as the signal does, with its cursor', async () => {
  const ended: unknown[] = [];
  const spies = [
    vi.spyOn(process, 'exit').mockImplementation((code) => ended.push(['exit', code]) as never),
    vi.spyOn(process, 'kill').mockImplementation((pid, signal) => {
      ended.push([pid, signal]);
      return true;
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => ended.push(String(text)) > 0),
  ];
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore();
  });
  const others = process.listeners('SIGINT');
  const stages = createStages({ language: 'en' }, {}, aHost({ isTerminal: true }));
  await stages.run('render', async () => {
    ended.length = 0;
    for (const listener of process.listeners('SIGINT'))
      if (!others.includes(listener)) listener.call(process, 'SIGINT');
    expect(ended).toEqual(['\u001b[?25h', [process.pid, 'SIGINT']]);
  });

  expect(process.listeners('SIGINT')).toEqual(others);
});
