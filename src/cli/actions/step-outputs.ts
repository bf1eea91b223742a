// A step's outputs, as GitHub Actions reads them from the file that GITHUB_OUTPUT names.

/** An output's name → its value; an empty one where there is nothing to tell. */
export type StepOutputs = Readonly<Record<string, string>>;

/**
 * @param delimiter ends each value; nobody may be able to guess it, or a value could go on and set other outputs
 * @throws Error where a value holds the delimiter all the same
 */
export function formatOutputs(outputs: StepOutputs, delimiter: string): string {
  return Object.entries(outputs)
    .map(([name, value]) => {
      if (`${name}\n${value}`.includes(delimiter))
        throw new Error(`The output ${name} holds its own delimiter`);
      return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
    })
    .join('');
}
