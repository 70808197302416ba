import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { compress } from './build/compress.ts'
import { offline } from './build/offline.ts'

const SERVER = process.env.SMARTBIZ_URL ?? 'http://localhost:8080'

/** The packages that every page needs. */
const EVERYWHERE = new RegExp(
  `node_modules/(${[
    'react|react-dom|scheduler|use-sync-external-store|i18next|react-i18next|tailwind-merge|clsx',
    '@tanstack/(react-router|router-core|history|store|react-store|query-core|react-query)',
  ].join('|')})/`,
)

/** The test files that mock modules, or those that do not. */
const tests = (replacing: boolean) =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => readFileSync(file, 'utf8').includes('vi.mock(') === replacing)

export default defineConfig({
  plugins: [react(), tailwindcss(), offline(), compress()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The results of journeys must not reload the page under test.
  server: { proxy: { '/api': SERVER, '/health': SERVER }, watch: { ignored: ['**/e2e/results/**'] } },
  build: {
    target: 'es2022',
    outDir: 'target/dist/static',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    manifest: true,
    // One file compresses better than many. The packages stay cached when the panel changes.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: EVERYWHERE, priority: 2 },
            { name: 'shell', tags: ['$initial'], priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['./src/test-setup.ts'],
    css: false,
    maxWorkers: '100%',
    restoreMocks: true,
    unstubGlobals: true,
    // A DOM for each file would take four fifths of the time. Only mocked modules must not leak into other files.
    projects: [
      { extends: true, test: { name: 'together', isolate: false, include: tests(false) } },
      { extends: true, test: { name: 'apart', include: tests(true) } },
    ],
  },
})
