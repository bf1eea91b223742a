import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../../../src/model/errors.ts';
import { renderPost } from '../../../src/render/post/render-post.ts';
import { loadTemplates } from '../../../src/render/templates/load-templates.ts';
import { composeDocument } from '../../../src/sections/compose-document.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aConfig } from '../../builders/config.ts';
import { aPullRequest, aSnapshot } from '../../builders/snapshot.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'templates-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(name: string, source: string): Promise<void> {
  await writeFile(join(folder, name), source);
}

async function failure(name: string, source: string): Promise<string> {
  await write(name, source);
  const error = await loadTemplates({ language: 'zh', folder }).then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof Failure)) throw new Error('the template was accepted');
  expect(error.kind).toBe('template');
  expect(error.hint).not.toBeNull();
  return error.message.replaceAll(folder, '');
}

async function renderWith(name: string, source: string, title = 'Make it better'): Promise<string> {
  await write(name, source);
  const config = aConfig({ sections: ['contributions'] });
  const document = composeDocument(
    aSnapshot({ pullRequests: [aPullRequest({ title: untrusted(title) })] }),
    config,
  );
  const artifact = renderPost(document, await loadTemplates({ language: 'zh', folder }), config);
  const content = String(artifact?.content);
  return content.slice(content.indexOf('\n---\n') + 6);
}

describe("a reader's own template", () => {
  it('takes the place of ours, and the rest stays ours', async () => {
    const post = await renderWith('contributions.hbs', '{{heading}}: {{totals.pullRequests}}\r\n');

    expect(post).toBe('SOFAStack 社区本周贡献: 1\n');
  });

  it('cannot forget to escape, however many braces it has', async () => {
    const source = '{{#each projects}}{{#each pullRequests}}{{{link}}} {{&link}}{{/each}}{{/each}}';

    const post = await renderWith('contributions.hbs', source, '<b>{{< x >}}</b>');

    const link = '[&lt;b>&#123;&#123;&lt; x >&#125;}&lt;/b> #1](https://github.com/mosn/mosn/pull/1)';
    expect(post).toBe(`${link} ${link}\n`);
  });

  it('does not run what a title holds', async () => {
    const post = await renderWith(
      'contributions.hbs',
      '{{#each projects}}{{#each pullRequests}}{{link}}{{/each}}{{/each}}',
      '{{heading}} {{editor "x"}}',
    );

    expect(post).not.toContain('贡献');
    expect(post).not.toContain('待编辑');
  });

  it('may use the variables of a loop, the view around it, and the helpers', async () => {
    const source =
      '{{#each projects}}{{#if @first}}{{../heading}} {{@root.totals.commits}} {{@index}}{{/if}}{{/each}} {{plural totals.authors "author" "authors"}} {{editor "x"}}';

    expect(await renderWith('contributions.hbs', source)).toBe(
      'SOFAStack 社区本周贡献 0 0 1 author 【待编辑：x】\n',
    );
  });
});

describe('a template that cannot work', () => {
  it.each([
    ['an unknown field', 'a\n{{no}}', '/events.hbs:2: there is no field no, only heading'],
    [
      'a condition over an unknown field',
      '{{#if no}}x{{/if}}',
      '/events.hbs:1: there is no field no, only heading',
    ],
    [
      'a list that is not there',
      '\n\n{{#each no}}x{{/each}}',
      '/events.hbs:3: there is no field no, only heading',
    ],
    [
      'an unknown field in the branch that is not taken',
      '{{#if heading}}{{else}}{{no}}{{/if}}',
      '/events.hbs:1: there is no field no, only heading',
    ],
    ['a field of a text', '{{heading.length}}', '/events.hbs:1: there is no field length in a single value'],
    ['something inherited', '{{constructor}}', '/events.hbs:1: there is no field constructor, only heading'],
    [
      'an unknown helper',
      '{{shout heading}}',
      '/events.hbs:1: there is no helper shout, only editor and plural',
    ],
    [
      "Handlebars' own helpers",
      '{{lookup this "heading"}}',
      '/events.hbs:1: there is no helper lookup, only editor and plural',
    ],
    [
      'an unknown block',
      '{{#repeat heading}}x{{/repeat}}',
      '/events.hbs:1: #repeat is not #if, #unless, #each or #with over one value',
    ],
    ['a loop over a text', '{{#each heading}}x{{/each}}', '/events.hbs:1: heading is not a list'],
    ['a partial', '{{> other}}', '/events.hbs:1: a template stands alone: there are no partials'],
    [
      'a dynamic partial',
      '{{> (lookup this "heading")}}',
      '/events.hbs:1: a template stands alone: there are no partials',
    ],
    ['a decorator', '{{* x}}', '/events.hbs:1: there are no decorators'],
    ['a way out of the view', '{{../heading}}', '/events.hbs:1: ../heading leads out of the view'],
    ['an unknown variable', '{{@level}}', '/events.hbs:1: there is no @level'],
    [
      'names for a turn of a loop',
      '{{#with heading as |x|}}{{x}}{{/with}}',
      '/events.hbs:1: as |name| is not supported; write this and ../',
    ],
    [
      'a block that is never closed',
      'a\n{{#if heading}}',
      '/events.hbs:2: the template is broken: unexpected EOF',
    ],
    [
      'a block that another one closes',
      '{{#if heading}}\n{{/each}}',
      "/events.hbs:1: the template is broken: if doesn't match each",
    ],
  ])('because of %s says where', async (_, source, message) => {
    expect(await failure('events.hbs', source)).toBe(message);
  });

  it('because of a whole list in one place says where', async () => {
    expect(await failure('reading.hbs', '{{articles}}')).toBe(
      '/reading.hbs:1: articles is not one value; use #each, or name a field of it',
    );
  });

  it('says everything at once', async () => {
    expect(await failure('events.hbs', '{{a}}\n{{b}}')).toBe(
      '/events.hbs:1: there is no field a, only heading\n  /events.hbs:2: there is no field b, only heading',
    );
  });

  it('because of its name says so', async () => {
    expect(await failure('contribution.hbs', 'x')).toBe('/contribution.hbs is not the name of a template');
  });

  it('because it is a folder says so', async () => {
    await mkdir(join(folder, 'post.hbs'));

    await expect(loadTemplates({ language: 'zh', folder })).rejects.toThrow(/post\.hbs cannot be read/);
  });
});

it('a folder that is not there is told', async () => {
  const missing = join(folder, 'missing');

  await expect(loadTemplates({ language: 'zh', folder: missing })).rejects.toThrow(
    `There is no folder of templates at ${missing}`,
  );
});
