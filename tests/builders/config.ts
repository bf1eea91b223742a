// Builders of configurations: the smallest one that is valid, with what a test cares about laid over it.
import { stringify } from 'yaml';
import type { Config } from '../../src/config/config.ts';
import { parseConfig } from '../../src/config/load-config.ts';
import type { WrittenConfig } from '../../src/config/written-config.ts';

export function aWrittenConfig(overrides: Partial<WrittenConfig> = {}): WrittenConfig {
  return {
    organizations: ['mosn', 'sofastack'],
    edition: { weekday: 'friday', time: '15:00', timeZone: 'Asia/Shanghai' },
    post: { path: 'content/zh/blog/sofa-weekly-{yyyymmdd}/index.md' },
    ...overrides,
  };
}

type WrittenSeries = NonNullable<NonNullable<WrittenConfig['meetings']>['series']>[number];

/** Layotto's weekly meeting, the next of which is projected. */
export function aWrittenSeries(overrides: Partial<WrittenSeries> = {}): WrittenSeries {
  return {
    id: 'layotto',
    project: 'Layotto',
    topic: 'Layotto 社区会议',
    repositories: ['mosn/layotto'],
    title: '社区会议',
    format: 'label-lines',
    cadence: 'P1W',
    projected: true,
    ...overrides,
  };
}

export function aConfig(overrides: Partial<WrittenConfig> = {}): Config {
  return parseConfig(stringify(aWrittenConfig(overrides)), 'test configuration');
}
