import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import type { PanelOptions } from './support/journey.ts'

const results = fileURLToPath(new URL('results', import.meta.url))

const FLAGS = [
  '--no-sandbox', // Chromium has no sandbox for root and in containers; the journeys open only our own pages.
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const PHONE = { width: 390, height: 844 }
export const DESKTOP = { width: 1440, height: 900 }

/** Journeys run on a Persian phone and an Uzbek desktop; those tagged @phone or @desktop run on one only. */
export default defineConfig<PanelOptions>({
  testDir: fileURLToPath(new URL('.', import.meta.url)),
  outputDir: `${results}/journeys`,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.SMARTBIZ_URL ?? 'http://localhost:8080',
    launchOptions: { ...(process.env.CHROME_PATH && { executablePath: process.env.CHROME_PATH }), args: FLAGS },
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
    actionTimeout: 10_000,
    serviceWorkers: 'block', // A journey that needs one allows it.
    screenshot: 'only-on-failure',
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
  projects: [
    { name: 'pages', testDir: './pages', use: { trace: 'off' } },
    {
      name: 'phone',
      testDir: './journeys',
      grepInvert: /@desktop/,
      use: { viewport: PHONE, isMobile: true, hasTouch: true, deviceScaleFactor: 2, language: 'fa' },
    },
    { name: 'desktop', testDir: './journeys', grepInvert: /@phone/, use: { viewport: DESKTOP, language: 'uz' } },
  ],
})
