import { describe, expect, test } from 'vitest'
import { breaches, roomOf, sourcesOf } from '../../scripts/check-imports'
import { readFile } from '../../scripts/read-imports'

const real = sourcesOf(process.cwd())

describe('the check really reads the sources', () => {
  test('all of them, views included', () => {
    expect(real.size).toBeGreaterThan(60)
    expect([...real.keys()].filter(path => path.endsWith('.tsx')).length).toBeGreaterThan(10)
    const rooms = new Set([...real.keys()].map(roomOf))
    for (const room of [
      'core',
      'rules',
      'mechanic',
      'table',
      'content',
      'exports',
      'platform',
      'stage',
      'ui',
      'screens',
      'desk',
      'main',
    ]) {
      expect(rooms).toContain(room)
    }
  })

  test('finds imports that are known to be there', () => {
    const marks = readFile('src/core/play.ts', real.get('src/core/play.ts') ?? '')
    expect(marks.imports).toContainEqual({ from: 'src/core/play.ts', what: 'valibot', line: 1, how: 'value' })
    expect(marks.imports).toContainEqual(expect.objectContaining({ what: './level', how: 'type' }))
    const table = readFile('src/activities/index.ts', real.get('src/activities/index.ts') ?? '')
    expect(table.imports).toContainEqual(expect.objectContaining({ what: './weir/view', how: 'later' }))
  })

  test('every way to import, whatever stands around it', () => {
    const source = `
      // import '../comment'
      const text = "import '../text'"
      import { a, type B } from '../value'
      import { type C } from '../only-types'
      import type D from '../type'
      import '../style.css'
      type E = import('../type-of').E
      const later = () => import('../later')
      const p = <p title="it's">Don't import '../jsx'</p>`
    const { imports } = readFile('src/ui/trial.tsx', source)
    expect(imports.map(({ what, how }) => [what, how])).toEqual([
      ['../value', 'value'],
      ['../only-types', 'type'],
      ['../type', 'type'],
      ['../style.css', 'value'],
      ['../type-of', 'type'],
      ['../later', 'later'],
    ])
    expect(() => readFile('src/ui/trial.ts', 'const = 3')).toThrow('cannot be parsed')
    expect(() => readFile('src/ui/trial.ts', 'const name = "x"; void import(name)')).toThrow('quotation marks')
  })
})

test('the house as it stands keeps its rules', () => {
  expect(breaches(real).join('\n')).toBe('')
})

/** A small house that keeps the rules; each breach below is put into it. */
const HOUSE: Record<string, string> = {
  'src/main.tsx': `import { render } from 'preact'\nimport './screens/map'\nimport './platform/store'\nconst desk = () => import('./desk/desk')`,
  'src/core/level.ts': `import * as v from 'valibot'\nexport const Level = v.string()\nexport const year = (now: number) => new Date(now)`,
  'src/core/marks.ts': `import type { Level } from './level'\nexport interface Place { window: string }`,
  'src/activities/index.ts': `import { rules } from './weir/rules'\nexport const view = () => import('./weir/view')`,
  'src/activities/activity.ts': `import type { Stage } from '../stage/stage'\nexport interface Activity { stage: Stage }`,
  'src/activities/rules.ts': `import { rules } from './weir/rules'\nexport const rulesOf = { rules }`,
  'src/activities/weir/rules.ts': `import { Level } from '../../core/level'\nexport const rules = Level`,
  'src/activities/weir/view.tsx': `import { useState } from 'preact/hooks'\nimport type { Activity } from '../activity'\nimport { button } from '../../ui/button'\nimport { scene } from './scene'`,
  'src/activities/weir/scene.ts': `import { stage } from '../../stage/stage'\nimport * as Phaser from 'phaser'\nexport const scene = stage`,
  'src/activities/forge/rules.ts': `import { Level } from '../../core/level'\nexport const rules = Level`,
  'src/content/load.ts': `import { rulesOf } from '../activities/rules'\nimport * as v from 'valibot'`,
  'src/exports/csv.ts': `import { Level } from '../core/level'`,
  'src/platform/store.ts': `import { openDB } from 'idb'\nimport type { Level } from '../core/level'\nconst now = Date.now()`,
  'src/stage/stage.ts': `import * as Phaser from 'phaser'\nexport interface Stage { game: Phaser.Game }\nexport const stage = 1`,
  'src/ui/button.tsx': `import { h } from 'preact'\nexport const button = h`,
  'src/screens/map.tsx': `import type { Store } from '../platform/store'\nimport { button } from '../ui/button'\nimport '../activities'`,
  'src/desk/desk.tsx': `import '../content/load'\nimport '../exports/csv'`,
}

/** What is told when the small house gets these files besides (or instead). */
const told = (files: Record<string, string>) => breaches(new Map(Object.entries({ ...HOUSE, ...files })))
const more = (path: string, line: string) => ({ [path]: `${HOUSE[path] ?? ''}\n${line}` })

test('the small house keeps the rules', () => {
  expect(told({})).toEqual([])
  expect(
    told(more('src/screens/map.tsx', `const desk = () => import('../desk/desk')`)),
    'the door of the desk',
  ).toEqual([])
  expect(told(more('src/core/level.ts', `import type { Place } from './marks'`)), 'types may point back').toEqual([])
})

describe('each breach of the rules is told', () => {
  test.each([
    ['core may not import content', more('src/core/level.ts', `import '../content/load'`)],
    ['core may not import content', more('src/core/level.ts', `import type { X } from '../content/load'`)],
    ['core may not import phaser', more('src/core/level.ts', `import type Phaser from 'phaser'`)],
    ['core may not import i18next', more('src/core/level.ts', `import i18next from 'i18next'`)],
    ['core may not reach for Date.now', more('src/core/level.ts', 'export const now = () => Date.now()')],
    ['core may not reach for new Date()', more('src/core/level.ts', 'export const now = () => new Date()')],
    ['core may not reach for Math.random', more('src/core/level.ts', 'export const luck = Math.random')],
    ['core may not reach for document', more('src/core/level.ts', 'export const title = document.title')],
    ['core may not reach for crypto', more('src/core/level.ts', 'export const id = crypto.randomUUID()')],
    ['core may not reach for localStorage', more('src/core/level.ts', `export const old = localStorage.getItem('a')`)],
    ['rules may not import stage', more('src/activities/weir/rules.ts', `import '../../stage/stage'`)],
    ['rules may not import ui', more('src/activities/weir/rules.ts', `import '../../ui/button'`)],
    ['rules may not reach for Math.random', more('src/activities/weir/rules.ts', 'export const luck = Math.random()')],
    ['which shows things', more('src/activities/weir/rules.ts', `import { scene } from './scene'`)],
    ['may not know the mechanic weir', more('src/activities/forge/rules.ts', `import '../weir/rules'`)],
    [
      'may not know the mechanic forge',
      more('src/activities/weir/view.tsx', `import type { X } from '../forge/rules'`),
    ],
    ['mechanic may not import screens', more('src/activities/weir/view.tsx', `import '../../screens/map'`)],
    ['mechanic may not import platform', more('src/activities/weir/view.tsx', `import '../../platform/store'`)],
    ['mechanic may not import table', more('src/activities/weir/view.tsx', `import { view } from '..'`)],
    ['content may not import table', more('src/content/load.ts', `import { view } from '../activities'`)],
    ['content may not import phaser', more('src/content/load.ts', `import 'phaser'`)],
    ['content may not import screens', more('src/content/load.ts', `import '../screens/map'`)],
    ['exports may not import platform', more('src/exports/csv.ts', `import '../platform/store'`)],
    ['exports may not reach for document', more('src/exports/csv.ts', `const a = document.createElement('a')`)],
    ['platform may not import stage', more('src/platform/store.ts', `import '../stage/stage'`)],
    ['platform may not import content', more('src/platform/store.ts', `import type { X } from '../content/load'`)],
    ['stage may not import core', more('src/stage/stage.ts', `import type { X } from '../core/level'`)],
    ['stage may not import preact', more('src/stage/stage.ts', `import { h } from 'preact'`)],
    ['ui may not import core', more('src/ui/button.tsx', `import type { X } from '../core/level'`)],
    ['ui may not import stage', more('src/ui/button.tsx', `import '../stage/stage'`)],
    [
      'screens may import src/platform/store.ts only as types',
      more('src/screens/map.tsx', `import { x } from '../platform/store'`),
    ],
    ['screens may not import desk', more('src/screens/map.tsx', `import { Desk } from '../desk/desk'`)],
    [
      'screens may not import desk',
      { 'src/desk/gate.tsx': '', ...more('src/screens/map.tsx', `const d = () => import('../desk/gate')`) },
    ],
    ['desk may not import screens', more('src/desk/desk.tsx', `import '../screens/map'`)],
    ['idb belongs to platform, not to desk', more('src/desk/desk.tsx', `import { openDB } from 'idb'`)],
    ['phaser belongs to stage, activities, not to screens', more('src/screens/map.tsx', `import 'phaser'`)],
    [
      'valibot belongs to core, content, activities, platform, desk, not to screens',
      more('src/screens/map.tsx', `import * as v from 'valibot'`),
    ],
    ['node:fs does not exist in a browser', more('src/platform/store.ts', `import { readFileSync } from 'node:fs'`)],
    ['"./nowhere" leads to no file', more('src/platform/store.ts', `import './nowhere'`)],
    ['is a barrel', { 'src/core/index.ts': `import './level'` }],
    ['hands on what another file exports', more('src/screens/map.tsx', `export { button } from '../ui/button'`)],
    ['hands on what another file exports', more('src/core/marks.ts', `export * from './level'`)],
    ['exports "count", which could be set again', more('src/ui/button.tsx', 'export let count = 0')],
    ['imports itself by way of', { 'src/core/level.ts': `import './marks'`, 'src/core/marks.ts': `import './level'` }],
    ['is no room of the house', { 'src/utils/misc.ts': `import '../core/level'` }],
  ])('%s', (sentence, files) => {
    const lines = told(files as Record<string, string>)
    expect(
      lines.some(line => line.includes(sentence)),
      lines.join('\n'),
    ).toBe(true)
  })
})
