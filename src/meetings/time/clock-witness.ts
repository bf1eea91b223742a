// Links to a clock: `https://www.timeanddate.com/worldclock/fixedtime.html?iso=20250910T1000&p1=234`.
import { dateOf, instantAt } from '../../model/calendar.ts';

/** Places by the numbers that timeanddate.com has for them; without one, the time is UTC. */
const places: Readonly<Record<string, string>> = {
  '1440': '+00:00',
  '234': 'America/Los_Angeles',
  '224': 'America/Los_Angeles',
  '137': 'America/Los_Angeles',
  '75': 'America/Denver',
  '64': 'America/Chicago',
  '179': 'America/New_York',
  '43': 'America/New_York',
  '136': 'Europe/London',
  '195': 'Europe/Paris',
  '37': 'Europe/Berlin',
  '16': 'Europe/Amsterdam',
  '176': 'Asia/Kolkata',
  '438': 'Asia/Kolkata',
  '236': 'Asia/Singapore',
  '33': 'Asia/Shanghai',
  '237': 'Asia/Shanghai',
  '102': 'Asia/Hong_Kong',
  '235': 'Asia/Seoul',
  '248': 'Asia/Tokyo',
  '240': 'Australia/Sydney',
};

/** The instant that the link shows, or `null` if it shows none, or one of a place that is not known here. */
export function clockWitness(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const { hostname, searchParams } = new URL(link);
  if (!/(?:^|\.)timeanddate\.com$/.test(hostname)) return null;
  const [, year, month, day, hour, minute = '00'] =
    /^(\d{4})-?(\d\d)-?(\d\d)T(\d\d)(?::?(\d\d))?/.exec(searchParams.get('iso') ?? '') ?? [];
  const zone = places[searchParams.get('p1') ?? '1440'];
  const date = dateOf(Number(year), Number(month), Number(day));
  if (zone === undefined || date === null || hour === undefined || Number(hour) > 23 || Number(minute) > 59)
    return null;
  return instantAt(date, `${hour}:${minute}`, zone);
}
