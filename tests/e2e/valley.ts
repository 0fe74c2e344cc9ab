import { expect, type Page, type test } from 'playwright/test'
import { FLAGS, findChromium } from '../../scripts/browser.mjs'
import { wordsOf } from './game'

/** A tablet at the valley's languages, whose microphone hears a beep once a second. */
export const WITH_BEEPS: Parameters<typeof test.use>[0] = {
  serviceWorkers: 'block',
  permissions: ['microphone'],
  contextOptions: { reducedMotion: 'reduce' },
  launchOptions: {
    executablePath: findChromium() ?? undefined,
    args: [...FLAGS, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  },
}

export const words = wordsOf('vi', 'valley')

/** Whether the level shown has risen so often since it was first asked: a line of some length was said. */
export function heardBeeps(wanted: number): boolean {
  const micro = document.querySelector<HTMLElement>('.micro-button.on')
  const level = Number(micro?.style.getPropertyValue('--level') ?? 0)
  const { dataset } = document.documentElement
  if (level > 0.03 && dataset.quiet !== 'no') dataset.beeps = `${Number(dataset.beeps ?? 0) + 1}`
  dataset.quiet = level > 0.03 ? 'no' : 'yes'
  return Number(dataset.beeps ?? 0) >= wanted
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

export async function openValley(page: Page): Promise<void> {
  await page.goto('./#tieng')
  await expect(page.locator('.valley-parts li').nth(5)).toBeVisible()
}

/** Mỷ of Bản Mây says the lines of the interface in Mông. */
export async function speakAsMy(page: Page): Promise<void> {
  await button(page, 'Hmoob').click()
  await page.locator('.valley-parts .button', { hasText: words['list-lines']! }).click()
  await page.getByLabel(words['speaker-who']!).fill('Mỷ')
  await page.getByLabel(words['speaker-village']!).fill('Bản Mây')
  await page.getByRole('checkbox').check()
  await button(page, words['speaker-save']!).click()
}
