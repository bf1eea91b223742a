// Builds dist/: the program in a few files, since loading hundreds of them takes longer than most commands work. What a command
// loads when it is used stays a file of its own. `npm run typecheck` looks at the types.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { build, type Plugin, transform } from 'esbuild';
import { precompileTemplate } from '../src/render/templates/compile-template.ts';
import { templatesFolder } from '../src/render/templates/load-templates.ts';
import { languages } from '../src/words/languages.ts';

const standardTemplates: Plugin = {
  name: 'standard templates',
  setup(plugins) {
    plugins.onLoad({ filter: /templates\/precompiled\.ts$/ }, async () => {
      const { code } = await transform(precompiledFile(), { minify: true });
      return { contents: code };
    });
  },
};

function precompiledFile(): string {
  const entries = languages.flatMap((language) => {
    const folder = templatesFolder(language);
    return readdirSync(folder).map((name) => {
      const source = readFileSync(`${folder}/${name}`, 'utf8');
      return `[${JSON.stringify(source)}, ${precompileTemplate(source)}],`;
    });
  });
  return `export const precompiled = new Map([\n${entries.join('\n')}\n]);\n`;
}

rmSync('dist', { recursive: true, force: true });
await build({
  // The two doors; the bench goes in behind them.
  entryPoints: {
    'cli/main': 'src/cli/main.ts',
    'cli/action': 'src/cli/action.ts',
    'cli/run-cli': 'src/cli/run-cli.ts',
    'cli/host': 'src/cli/host/host.ts',
  },
  outdir: 'dist',
  // As deep as src/local/package-file.ts, from which files of the package are found.
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // They have native code, and a file of WebAssembly. Fonts and emoji are files, too, which are read from where they are installed.
  external: ['@takumi-rs/core', '@takumi-rs/wasm'],
  // Packages in the older format ask for Node's modules by `require`.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
  sourcemap: true,
  sourcesContent: false,
  plugins: [standardTemplates],
  logLevel: 'warning',
});
