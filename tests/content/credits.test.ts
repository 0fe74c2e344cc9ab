import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { expect, test } from 'vitest'

interface Credit {
  readonly file: string
  readonly author: string
  readonly source: string
  readonly licence: string
}

/** `band/*.svg`: a star stands for any name, two for any folders. */
function fits(pattern: string, file: string): boolean {
  const source = pattern.split(/(\*\*\/|\*)/).map(part => {
    if (part === '**/') return '(?:.*/)?'
    return part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  })
  return new RegExp(`^${source.join('')}$`).test(file)
}

test.each(['art', 'sounds', 'fonts', 'voices/vi'])('every file of assets/%s has author, source and licence', folder => {
  const root = join('assets', folder)
  const credits = JSON.parse(readFileSync(join(root, 'credits.json'), 'utf8')) as Credit[]
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name !== 'credits.json' && !entry.name.endsWith('OFL.txt'))
    .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
  expect(files.length).toBeGreaterThan(0)
  for (const credit of credits) {
    expect(credit.author && credit.source && credit.licence, credit.file).toBeTruthy()
    expect(
      files.some(file => fits(credit.file, file)),
      `${credit.file} names no file`,
    ).toBe(true)
  }
  expect(files.filter(file => !credits.some(credit => fits(credit.file, file)))).toEqual([])
})
