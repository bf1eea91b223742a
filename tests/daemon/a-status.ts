// Builder of statuses: a quiet Wednesday, with what a test cares about laid over it.
import type { Status } from '../../src/daemon/status.ts';
import { anOutcome } from './machine.ts';

export function aStatus(overrides: Partial<Status> = {}): Status {
  return {
    now: '2023-05-24T00:00:00.000Z',
    startedAt: '2023-05-15T00:00:00Z',
    isStopping: false,
    schedulerRuns: true,
    nextRun: '2023-05-26T01:17:00Z',
    running: null,
    retry: null,
    editions: [
      {
        edition: '2023-05-19',
        success: { at: '2023-05-19T01:18:00Z', outcome: anOutcome() },
        failure: null,
      },
    ],
    around: { passed: '2023-05-19', coming: '2023-05-26' },
    ...overrides,
  };
}

export function aFailure(overrides: object = {}) {
  return {
    at: '2023-05-23T01:17:00Z',
    attempt: 1,
    kind: 'permission',
    message: 'GitHub does not accept the token',
    hint: 'It is mistyped, expired or revoked: set GITHUB_TOKEN to a valid one.',
    retryAt: null,
    ...overrides,
  };
}
