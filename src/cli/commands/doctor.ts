// `doctor`: checks everything that a run needs, and says what is missing and what to do about it.
import { type Command, Option } from 'commander';
import { jsonText } from '../../text/json-text.ts';
import { plainText } from '../../text/plain-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { type Check, exitCodeOf, type Mark } from '../doctor/check.ts';
import { type DoctorFlags, runChecks } from '../doctor/run-checks.ts';
import { ExitCode } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { createRedact } from '../host/redact.ts';
import { addConfigFlag } from '../run/common-flags.ts';

export function defineDoctor(command: Command, host: Host): void {
  addConfigFlag(command)
    .option('--json', 'print one JSON report on stdout')
    .addOption(new Option('--quiet', 'show only what is not ✓').conflicts('verbose'))
    .option('--verbose', 'print more')
    .addHelpText('after', helpText)
    .action(async (flags: DoctorFlags) => {
      const checks: Check[] = [];
      const say = flags.json ? host.stderr : host.stdout;
      for await (const check of runChecks(flags, host)) {
        const shown = redacted(check, host);
        checks.push(shown);
        if (!(flags.quiet && shown.mark === 'ok')) say(lineOf(shown));
      }
      const exitCode = exitCodeOf(checks);
      if (flags.json) host.stdout(`${jsonText({ checks, exitCode }, 2)}\n`);
      if (!flags.quiet) say(`${summaryOf(checks)}\n`);
      if (exitCode !== 0) throw new ExitCode(exitCode);
    });
}

const signs: Readonly<Record<Mark, string>> = { ok: '✓', failed: '✗', unknown: '?' };

function lineOf({ mark, name, message, hint }: Check): string {
  const [first = '', ...rest] = message.split('\n');
  const lines = [
    `${signs[mark]} ${name}: ${safe(first)}`,
    ...rest.map((line) => `    ${safe(line)}`),
    ...(hint === null ? [] : [`    → ${safe(hint)}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function summaryOf(checks: readonly Check[]): string {
  const count = (mark: Mark) => checks.filter((check) => check.mark === mark).length;
  const [bad, unclear] = [count('failed'), count('unknown')];
  if (bad > 0) return `${bad} of ${checks.length} checks failed.`;
  return unclear > 0 ? `Nothing is wrong; ${unclear} could not be checked.` : 'All is well.';
}

function redacted(check: Check, host: Host): Check {
  const redact = createRedact(host.env);
  return { ...check, message: redact(check.message), hint: check.hint === null ? null : redact(check.hint) };
}

function safe(line: string): string {
  return plainText(untrusted(line));
}

const helpText = `
Each line is ✓ (fine), ✗ (needs fixing) or ? (cannot be checked without a real run or a write). The exit code is 3 if there
is a ✗, and 2 if the configuration is at fault.`;
