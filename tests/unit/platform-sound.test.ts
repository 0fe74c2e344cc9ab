import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SOUNDS } from '../../src/core/sound'

const FOLDER = 'assets/sounds'

describe('the sounds', () => {
  it('are all there, credited, and small', () => {
    const names = SOUNDS.map(name => `${name}.mp3`).sort()
    const files = readdirSync(FOLDER).filter(file => file.endsWith('.mp3'))
    expect(files.sort()).toEqual(names)
    const credits: { file: string; author: string; source: string; licence: string }[] = JSON.parse(
      readFileSync(`${FOLDER}/credits.json`, 'utf8'),
    )
    expect(credits.map(({ file }) => file).sort()).toEqual(names)
    for (const file of files) expect(statSync(`${FOLDER}/${file}`).size, file).toBeLessThan(9_000)
  })
})
