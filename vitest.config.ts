import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The dependencies as Node itself resolves them. Vitest would ask for their builds for development, which nobody who runs the program
  // gets: that of the Markdown parser takes twice as long, and checks itself.
  plugins: [
    {
      name: 'conditions-of-node',
      configResolved({ ssr, environments }) {
        for (const one of [ssr, ...Object.values(environments)])
          one.resolve = { ...one.resolve, conditions: ['node'] };
      },
    },
  ],
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
    // A golden file that is missing is a failure; -u writes it.
    update: 'none',
    // On a machine with two processors one would otherwise be left idle.
    maxWorkers: '100%',
    // Generous: what fails by the clock on a busy machine says nothing.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // With `--coverage`: the gate asks for it, docs/testing.md says what for.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['json-summary'],
      reportsDirectory: 'coverage',
    },
  },
});
