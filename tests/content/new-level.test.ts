import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { courseOf, toldAfter } from './sources'

/** A course of one level, so that reading it again is quick. */
const small = courseOf(['AT02'])
const course = small.get('levels/course.json') ?? ''

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-level-'))
  mkdirSync(join(folder, 'levels'))
  writeFileSync(join(folder, 'levels/course.json'), course)
})
afterEach(() => rmSync(folder, { recursive: true }))

const begin = (...order: string[]) =>
  spawnSync(process.execPath, [resolve('scripts/run.mjs'), resolve('scripts/new-level.ts'), ...order], {
    cwd: folder,
    encoding: 'utf8',
  })
const written = (file: string) => readFileSync(join(folder, file), 'utf8')

test('a new level stands in the course, and its test fails with a sentence for each thing to fill in', () => {
  const { status, stdout } = begin('AT99', 'M1', 'suoi')
  expect(status).toBe(0)
  expect(stdout).toContain('npx vitest run tests/content')
  const files = ['levels/course.json', 'levels/AT99/level.json', 'levels/AT99/vi.json', 'levels/AT99/en.json']
  const told = toldAfter(Object.fromEntries(files.map(file => [file, written(file)])), small)
  expect(told.length).toBeGreaterThan(20)
  expect(told.filter(({ file }) => !file.startsWith('levels/AT99/'))).toEqual([])
  expect(told).toContainEqual(expect.objectContaining({ file: 'levels/AT99/vi.json', path: 'AT99.title' }))
  expect(told).toContainEqual(expect.objectContaining({ file: 'levels/AT99/level.json', path: 'weir' }))
  expect(JSON.parse(written('levels/AT99/level.json'))).toMatchObject({ strand: 'an-toan', tier: 3, place: 'suoi' })
})

test.each([
  [['AT99', 'M77', 'suoi'], 'no mechanic "M77"'],
  [['AT99', 'M1', 'song'], 'no place "song"'],
  [['12', 'M1', 'suoi'], '"12" is no id'],
  [[], 'npm run new:level -- AT03 M1 suoi'],
])('%j is refused with a sentence, and nothing is written', (order, sentence) => {
  const { status, stderr } = begin(...order)
  expect(status).toBe(1)
  expect(stderr).toContain(sentence)
  expect(written('levels/course.json')).toBe(course)
})
