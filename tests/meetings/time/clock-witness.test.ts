// What a link to a clock shows, and what it does not.
import { expect, test } from 'vitest';
import { clockWitness } from '../../../src/meetings/time/clock-witness.ts';

const clock = (query: string) => `https://www.timeanddate.com/worldclock/fixedtime.html?${query}`;

test.each([
  [clock('iso=20230517T1000&p1=237'), '2023-05-17T02:00:00Z'],
  [clock('iso=2023-05-17T10:30'), '2023-05-17T10:30:00Z'],
  [clock('iso=20230517T10&p1=136'), '2023-05-17T09:00:00Z'],
])('%s', (link, instant) => {
  expect(clockWitness(link)).toBe(instant);
});

test.each([
  ['no link', 'timeanddate'],
  ['another clock', 'https://clock.example.org/?iso=20230517T1000'],
  ['a host that only ends like it', 'https://nottimeanddate.com/?iso=20230517T1000'],
  ['no time', clock('p1=237')],
  ['a place that is not known', clock('iso=20230517T1000&p1=99999')],
  ['a day that no month has', clock('iso=20230230T1000')],
  ['an hour that no day has', clock('iso=20230517T2400')],
  ['a minute that no hour has', clock('iso=20230517T1060')],
])('%s shows nothing', (_name, link) => {
  expect(clockWitness(link)).toBeNull();
});
