// `demo`: a real edition from a local GitHub. It lives in the sandbox, which only a clone has.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { packageFile } from '../../local/package-file.ts';
import { Failure } from '../../model/errors.ts';
import type { Host } from '../host/host.ts';

export function defineDemo(command: Command, host: Host): void {
  command
    .allowUnknownOption()
    .allowExcessArguments()
    .argument('[flags...]', 'flags of draft, such as --edition 2023-05-26')
    .action(async (flags: readonly string[]) => {
      const script = fileURLToPath(packageFile('sandbox/demo.ts'));
      if (!existsSync(script)) {
        throw new Failure('demo-needs-clone', {});
      }
      const code = await runScript(script, flags, host);
      if (code !== 0) throw new Failure('demo-failed', {});
    });
}

function runScript(script: string, flags: readonly string[], host: Host): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...flags], {
      cwd: fileURLToPath(packageFile('')),
      env: { ...host.env },
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
