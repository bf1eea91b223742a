// The daemon's log: plain lines, or JSON lines for machines. The one place where its lines are written.
import { jsonText } from '../text/json-text.ts';
import { plainText } from '../text/plain-text.ts';
import { untrusted } from '../text/untrusted-text.ts';

export type LogLevel = 'info' | 'warn' | 'error';

/** What a machine may want to read apart from the message. */
export type LogData = Readonly<Record<string, string | number | null>>;

export interface Log {
  info(message: string, data?: LogData): void;
  warn(message: string, data?: LogData): void;
  error(message: string, data?: LogData): void;
}

export interface LogOptions {
  readonly write: (text: string) => void;
  /** ISO 8601. */
  readonly now: () => string;
  /** Takes secrets out. */
  readonly redact: (text: string) => string;
  readonly json: boolean;
  /** Only what is wrong. */
  readonly quiet: boolean;
}

export function createLog({ write, now, redact, json, quiet }: LogOptions): Log {
  function say(level: LogLevel, message: string, data: LogData = {}): void {
    if (quiet && level === 'info') return;
    const format = json ? formatJson : formatPlain;
    // The values are redacted before they are formatted: JSON escapes would change a secret so that it is not recognised.
    const fields = Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'string' ? redact(value) : value,
    ]);
    write(format({ time: now(), level, message: redact(message), ...Object.fromEntries(fields) }));
  }
  return {
    info: (message, data) => say('info', message, data),
    warn: (message, data) => say('warn', message, data),
    error: (message, data) => say('error', message, data),
  };
}

interface Entry {
  readonly time: string;
  readonly level: LogLevel;
  readonly message: string;
}

function formatJson(entry: Entry): string {
  return `${jsonText(entry)}\n`;
}

/** One log line for each line of the message; none of them can control a terminal. */
function formatPlain({ time, level, message }: Entry): string {
  return message
    .split('\n')
    .map((line) => plainText(untrusted(line)))
    .filter((line) => line !== '')
    .map((line) => `${time} ${level.padEnd(5)} ${line}\n`)
    .join('');
}
