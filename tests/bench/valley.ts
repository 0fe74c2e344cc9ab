import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright'
import { wordFile } from '../../src/core/word-file'
import { said } from '../e2e/walk'
import { type Row, tablet } from './measure'
import type { Served } from './serve'

const CLIPS = 100
const MOST_SECONDS = 5
/** Bytes of a recorded line of three seconds. */
const LENGTH = 9_000

function fileOfClips(): Buffer {
  const sound = readFileSync('assets/voices/vi/made.mp3').subarray(0, LENGTH).toString('base64')
  const speaker = { who: 'Bà Inh', village: 'Bản Mây', agreed: 1 }
  const clips = Array.from({ length: CLIPS }, (_, n) => ({
    sound,
    clip: {
      ...{ id: `clip-${String(n).padStart(5, '0')}`, tag: 'hmn-x-rpa', key: `phrases.line-${n}`, vi: `Câu ${n}` },
      ...{ speaker, at: 5, type: 'audio/mpeg', from: 0, length: 1, gain: 1, yes: null },
    },
  }))
  return Buffer.from(wordFile('hmn-x-rpa', [], clips))
}

/** A hundred recordings brought to a tablet as one file, and given on from there as one file. */
export async function clipsPassedOn(browser: Browser, game: Served): Promise<Row> {
  const { context, page } = await tablet(browser, 1)
  await page.goto(`${game.url}#tieng`)
  await page.getByRole('button', { name: 'Hmoob', exact: true }).click()
  const file = { name: 'tieng.txt', mimeType: 'text/plain', buffer: fileOfClips() }
  const started = performance.now()
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.getByRole('button', { name: said('valley.join'), exact: true }).click()
  await page.getByText(said('valley.joined', { lines: 0, clips: CLIPS })).waitFor()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: said('valley.give-save'), exact: true }).click()
  await (await downloading).path()
  const seconds = (performance.now() - started) / 1000
  await context.close()
  return {
    promise: `${CLIPS} recordings taken in and given on`,
    found: `${seconds.toFixed(1)} s`,
    wanted: `≤ ${MOST_SECONDS} s`,
    kept: seconds <= MOST_SECONDS,
  }
}
