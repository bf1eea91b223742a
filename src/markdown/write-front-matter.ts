// Front matter as YAML, made from an object and never from a template.
import { isSeq, Scalar, Document as YamlDocument } from 'yaml';

/** The YAML between the lines `---`. Lists stand on one line. */
export function writeFrontMatter(fields: Readonly<Record<string, unknown>>): string {
  const yaml = new YamlDocument(fields);
  for (const key of Object.keys(fields)) {
    const list = yaml.get(key);
    if (isSeq(list)) list.flow = true;
  }
  return yaml
    .toString({
      lineWidth: 0,
      defaultStringType: 'QUOTE_DOUBLE',
      defaultKeyType: 'PLAIN',
      flowCollectionPadding: false,
    })
    .replaceAll('{{', '{\\x7b'); // the same character to YAML, and no shortcode to anybody
}

/** Without quotes, as Hugo reads a date. */
export function plainYaml(value: string): Scalar<string> {
  const scalar = new Scalar(value);
  scalar.type = Scalar.PLAIN;
  return scalar;
}
