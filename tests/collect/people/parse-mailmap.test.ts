// A `.mailmap` as gitmailmap(5) describes it.
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseMailmap } from '../../../src/collect/people/parse-mailmap.ts';
import { aFolder } from '../../cli/run.ts';

const text = `\uFEFF# The people of a project
   # and a comment behind blanks

Octavia User <octavia@laptop.test> # her old laptop <nobody@example.test>
<proper@example.test> <two@laptop.test>
Octo Three <three@example.test> <three@laptop.test>
Octo Four <four@example.test> Shared Desk <desk@example.test>
Octo Five <five@example.test> Night Desk <desk@example.test>
<six@example.test> Six <desk@example.test>
Anybody <desk@example.test>
Written First <seven@laptop.test>
Written Last <SEVEN@laptop.test>
  Octo   Eight\t<eight@example.test>\t<eight@laptop.test>
no address here
Unclosed <nine@example.test
<ten@laptop.test>
Empty <> <eleven@laptop.test>
Into Nothing <twelve@example.test> <>
__proto__ <constructor@laptop.test>
`;

/** Name and address in a commit → in their place. */
const cases: readonly (readonly [name: string, email: string, proper: string, address: string])[] = [
  ['octavia', 'octavia@laptop.test', 'Octavia User', 'octavia@laptop.test'],
  ['octavia', 'OCTAVIA@Laptop.Test', 'Octavia User', 'OCTAVIA@Laptop.Test'],
  ['two', 'two@laptop.test', 'two', 'proper@example.test'],
  ['three', 'three@laptop.test', 'Octo Three', 'three@example.test'],
  ['shared desk', 'desk@example.test', 'Octo Four', 'four@example.test'],
  ['Night Desk', 'DESK@example.test', 'Octo Five', 'five@example.test'],
  ['Six', 'desk@example.test', 'Six', 'six@example.test'],
  ['Somebody', 'desk@example.test', 'Anybody', 'desk@example.test'],
  ['seven', 'seven@laptop.test', 'Written Last', 'seven@laptop.test'],
  ['eight', 'eight@laptop.test', 'Octo   Eight', 'eight@example.test'],
  ['nine', 'nine@example.test', 'nine', 'nine@example.test'],
  ['ten', 'ten@laptop.test', 'ten', 'ten@laptop.test'],
  ['eleven', 'eleven@laptop.test', 'eleven', 'eleven@laptop.test'],
  ['odd', 'constructor@laptop.test', '__proto__', 'constructor@laptop.test'],
  ['Octavia User', 'elsewhere@example.test', 'Octavia User', 'elsewhere@example.test'],
  ['nobody', 'nobody@example.test', 'nobody', 'nobody@example.test'],
];

describe('a mailmap', () => {
  test.each(cases)('%s <%s> is %s <%s>', (name, email, proper, address) => {
    expect(parseMailmap(text).proper({ name, email })).toEqual({ name: proper, email: address });
  });

  test('says of somebody without a name what it says of the address', () => {
    expect(parseMailmap(text).proper({ name: null, email: 'octavia@laptop.test' }).name).toBe('Octavia User');
  });

  test('with nothing in it changes nothing, nor does a long line of anything', () => {
    const odd = { name: 'octo', email: 'octo@example.test' };
    expect(parseMailmap('').proper(odd)).toEqual(odd);
    expect(parseMailmap('<'.repeat(200_000)).proper(odd)).toEqual(odd);
    expect(parseMailmap(' '.repeat(200_000)).proper(odd)).toEqual(odd);
  });
});

test('Git reads it in the same way', async () => {
  const folder = await aFolder();
  const git = (args: readonly string[], input = '') =>
    execFileSync('git', args, { cwd: folder, input, encoding: 'utf8' });
  git(['init', '--quiet']);
  // Git itself takes what stands behind an address for a name, though its page calls it a comment.
  await writeFile(join(folder, '.mailmap'), text.replace('\uFEFF', '').replace(/ # her.*/, ''));

  const answer = git(
    ['check-mailmap', '--stdin'],
    cases.map(([name, email]) => `${name} <${email}>\n`).join(''),
  );

  expect(answer.trimEnd().split('\n')).toEqual(
    cases.map(([, , proper, address]) => `${proper} <${address}>`),
  );
});
