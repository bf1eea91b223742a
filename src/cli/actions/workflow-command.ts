// Workflow commands: lines of a log that GitHub Actions takes for instructions.
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands

/** A message shown with the run and, if it names a file, next to that line in the changes. `line` counts from 1. */
export interface Annotation {
  readonly level: 'notice' | 'warning' | 'error';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
}

/** The annotation as a line of a log, without its line break. */
export function formatAnnotation({ level, message, ...properties }: Annotation): string {
  const { title, file, line } = properties;
  const written = Object.entries({ title, file, line })
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]))
    .join(',');
  return `::${level}${written === '' ? '' : ` ${written}`}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
