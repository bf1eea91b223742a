#!/usr/bin/env node
// The command line's door.
import { bearReadersThatLeave, nodeHost } from './host.ts';
import { runCli } from './run-cli.ts';

for (const stream of [process.stdout, process.stderr]) bearReadersThatLeave(stream);
process.exitCode = await runCli(process.argv.slice(2), nodeHost());
