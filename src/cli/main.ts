#!/usr/bin/env node
// The command line's door.
import { ignoreClosedPipe, nodeHost, written } from './host/host.ts';
import { limitGarbage } from './host/limit-garbage.ts';
import { runCli } from './run-cli.ts';

limitGarbage();

const streams = [process.stdout, process.stderr];
for (const stream of streams) ignoreClosedPipe(stream);
const code = await runCli(process.argv.slice(2), nodeHost());
await Promise.all(streams.map(written));
// A request that hangs, or a plugin that waits, would keep the process alive for minutes.
process.exit(code);
