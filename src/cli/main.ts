#!/usr/bin/env node
// The command line's door.
import { ignoreClosedPipe, nodeHost } from './host/host.ts';
import { runCli } from './run-cli.ts';

for (const stream of [process.stdout, process.stderr]) ignoreClosedPipe(stream);
process.exitCode = await runCli(process.argv.slice(2), nodeHost());
