import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS } from './scripts/test/chromium.ts'

const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE
const launchOptions = { executablePath: process.env.CHROMIUM_PATH, args: CHROMIUM_FLAGS }

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  // Two cores: the emulators need one of them.
  workers: 2,
  forbidOnly: true,
  // For what never ends: a machine that is busy with other things comes to no limit.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  globalSetup: './tests/support/warm-up.ts',
  reporter: [['list'], ...(report ? [['json', { outputFile: report }] as const] : [])],
  use: {
    baseURL: process.env.COVOICE_HOSTING_URL,
    launchOptions,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // In every new profile it would fetch the whole app for the day without a network: tests of that day allow it.
    serviceWorkers: 'block',
    // Pictures and snapshots of every step double the time of a run on two cores.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    screenshot: 'only-on-failure',
  },
  projects: [
    // Phones show every movement; at a desk it would cost a fifth of a run.
    {
      name: 'desktop',
      use: { viewport: { width: 1280, height: 800 }, contextOptions: { reducedMotion: 'reduce' } },
    },
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  ],
})
