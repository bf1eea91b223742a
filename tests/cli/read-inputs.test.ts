import { describe, expect, test } from 'vitest';
import { inputNames, readInputs, variableOf } from '../../src/cli/read-inputs.ts';
import { runAction } from '../../src/cli/run-action.ts';
import { aHost } from './run.ts';

/** The environment that action.yml makes of inputs; what is not set is empty. */
function inputs(set: Readonly<Record<string, string>> = {}): Record<string, string> {
  const all = { command: 'publish', config: 'config/sofa-weekly.yml', 'dry-run': 'false', ...set };
  const empty = Object.fromEntries(inputNames.map((name) => [variableOf(name), '']));
  return {
    ...empty,
    ...Object.fromEntries(Object.entries(all).map(([name, value]) => [variableOf(name), value])),
  };
}

describe('the inputs become a command line', () => {
  test.each([
    ['nothing set', {}, ['publish', '--config=config/sofa-weekly.yml']],
    [
      'a replay',
      { command: 'draft', edition: '2023-05-19', now: '2023-05-19T15:00:00+08:00' },
      ['draft', '--config=config/sofa-weekly.yml', '--edition=2023-05-19', '--now=2023-05-19T15:00:00+08:00'],
    ],
    ['a check', { command: 'check' }, ['check', '--config=config/sofa-weekly.yml', '--changed=HEAD^1']],
    ['a dry run', { 'dry-run': 'true' }, ['publish', '--config=config/sofa-weekly.yml', '--dry-run']],
    [
      'a dry run of what publishes nothing',
      { command: 'draft', 'dry-run': 'true' },
      ['draft', '--config=config/sofa-weekly.yml'],
    ],
    [
      'a report',
      { command: 'report-run', result: 'failure', failure: '{"kind":"usage"}' },
      ['report-run', '--result=failure', '--failure={"kind":"usage"}'],
    ],
    ['a file that looks like a flag', { config: '--json' }, ['publish', '--config=--json']],
  ] as const)('%s', (_name, set, args) => {
    expect(readInputs(inputs(set))).toEqual(args);
  });

  test('mistakes are named all at once, and nothing runs', async () => {
    let stderr = '';
    const env = inputs({ command: 'destroy', edition: '2023-05-19; rm -rf /', 'dry-run': 'perhaps' });
    const code = await runAction(
      aHost({
        env,
        stderr: (text) => {
          stderr += text;
        },
      }),
    );

    expect(code).toBe(2);
    expect(stderr).toBe(
      [
        "error: The action's inputs are not valid",
        '  command: expected one of publish, draft, check, report-run, got "destroy"',
        '  edition: expected a date such as 2023-05-19, got "2023-05-19; rm -rf /"',
        '  dry-run: expected one of true, false, got "perhaps"',
        'Correct them under `with:` in the workflow, or in the form that started it.\n',
      ].join('\n'),
    );
  });
});
