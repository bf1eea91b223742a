#!/usr/bin/env node
// The command line's door.
import { nodeHost } from './host.ts';
import { runCli } from './run-cli.ts';

process.exitCode = await runCli(process.argv.slice(2), nodeHost());
