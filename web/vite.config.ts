import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { compress } from './build/compress.ts'
import { offline } from './build/offline.ts'

const SERVER = process.env.SMARTBIZ_URL ?? 'http://localhost:8080'

/** What every page is built on. */
const EVERYWHERE = /node_modules\/(react|react-dom|scheduler|use-sync-external-store|i18next|react-i18next|tailwind-merge|clsx|@tanstack\/(react-router|router-core|history|store|react-store|query-core|react-query))\//

export default defineConfig({
  plugins: [react(), tailwindcss(), offline(), compress()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': SERVER, '/health': SERVER } },
  build: {
    target: 'es2022',
    outDir: 'target/dist/static',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    manifest: true,
    // In one file they compress better than in many; it also stays in caches while the panel changes.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: EVERYWHERE }] } } },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['./src/test-setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
    restoreMocks: true,
  },
})
