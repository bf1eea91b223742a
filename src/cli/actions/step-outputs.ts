// A step's outputs, as GitHub Actions reads them from the file that GITHUB_OUTPUT names.

/** An output's name → its value, which is empty where there is nothing to report. */
export type StepOutputs = Readonly<Record<string, string>>;

/**
 * @param delimiter ends each value; it must be impossible to guess, or a value could contain it and set other outputs
 * @throws Error if a name or a value contains the delimiter
 */
export function formatOutputs(outputs: StepOutputs, delimiter: string): string {
  return Object.entries(outputs)
    .map(([name, value]) => {
      if (`${name}\n${value}`.includes(delimiter))
        throw new Error(`The output ${name} contains its own delimiter`);
      return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
    })
    .join('');
}
