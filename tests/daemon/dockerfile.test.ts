// The Dockerfile, as far as it can be tried without an engine: what it copies is there, and what it runs runs.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../cli/run.ts';

const lines = readFileSync('Dockerfile', 'utf8')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** The arguments of every instruction of that name. */
function all(instruction: string): string[] {
  return lines
    .filter((line) => line.startsWith(`${instruction} `))
    .map((line) => line.slice(instruction.length + 1));
}

/** An exec form: a shell would swallow SIGTERM. */
function exec(text: string): string[] {
  return JSON.parse(text);
}

const finalStage = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
const copies = all('COPY').map((line) => line.split(' '));
const fromHere = copies.filter(([first = '']) => !first.startsWith('--from'));
const copied = fromHere.flatMap((words) => words.slice(0, -1));

describe('what is copied', () => {
  test('is there', () => {
    expect(copied).toContain('src');
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('is all that the engine is given, and nothing else', () => {
    const [first, ...rest] = readFileSync('.dockerignore', 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));

    expect(first).toBe('*');
    expect(rest.toSorted()).toEqual([...new Set(copied)].map((path) => `!${path}`).toSorted());
  });

  test('from the first stage is what the build makes there', () => {
    const [, outdir] = /outdir: '(.+)'/.exec(readFileSync('scripts/build.ts', 'utf8')) ?? [];
    const taken = copies.filter(([first]) => first === '--from=build').map(([, path]) => path);

    expect(taken).toEqual(['/app/node_modules', `/app/${outdir}`]);
    expect(lines).toContain('FROM node:24-slim AS build');
  });

  test('at last is every folder that the program reads at run time', () => {
    const read = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && path !== 'cli/commands/demo.ts')
      .flatMap((path) => [...readFileSync(`src/${path}`, 'utf8').matchAll(/packageFile\([`']([\w.-]+)/g)])
      .map(([, folder = '']) => folder);
    const held = finalStage.filter((line) => line.startsWith('COPY ')).map((line) => line.split(' ').at(-1));

    expect(read).toContain('templates');
    expect(
      [...new Set(read)].filter((folder) => !held.includes(`./${folder}`) && folder !== 'package.json'),
    ).toEqual([]);
    expect(finalStage).toContain('COPY package.json ./');
  });
});

describe('what is run', () => {
  const [entry = ''] = all('ENTRYPOINT');
  const [command = ''] = all('CMD');
  const [check = ''] = all('HEALTHCHECK');

  test('is the command line, in exec form, by somebody who is not root', async () => {
    expect(exec(entry)).toEqual(['node', 'dist/cli/main.js']);
    expect(all('USER')).toEqual(['node']);
    expect(all('STOPSIGNAL')).toEqual(['SIGTERM']);

    const [name = '', ...flags] = exec(command);
    const { stdout } = await run([name, '--help']);
    for (const flag of flags.filter((one) => one.startsWith('--'))) expect(stdout).toContain(flag);
  });

  test('can write where it must, and only there', () => {
    const [folders = ''] = all('VOLUME');

    expect(exec(folders)).toEqual(['/app/out', '/app/state']);
    expect(finalStage.indexOf('RUN mkdir out state && chown node:node out state')).toBeLessThan(
      finalStage.indexOf('USER node'),
    );
  });

  test.each([
    [200, 0],
    [503, 1],
    [null, 1],
  ] as const)('every minute asks /healthz: %s ends with %i', async (status, code) => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (status === null) request.socket.destroy();
      else response.writeHead(status).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
    });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const [, ...args] = exec(check.replace(/^.*? CMD /, ''));
    const ported = args.map((one) => one.replace('127.0.0.1:8080', `127.0.0.1:${port}`));

    const ended = await new Promise((resolve) => {
      execFile(process.execPath, ported, (error) => resolve(error === null ? 0 : error.code));
    });

    expect(asked).toEqual(['/healthz']);
    expect(ended).toBe(code);
  });
});
