import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import journeys from '../playwright.config.ts'

/** The configuration of the journeys, for `npm run shots`. */
export default defineConfig(journeys, {
  testDir: fileURLToPath(new URL('.', import.meta.url)),
  testMatch: 'pictures.ts',
  timeout: 120_000,
  projects: [{ name: 'pictures', use: { trace: 'off', screenshot: 'off' } }],
})
