import * as v from 'valibot'
import { TIERS } from '../core/level'
import { PageSchema, type Web } from '../core/web'
import type { Help } from './help'
import { open, type PackedFiles } from './open'
import { PATHS } from './paths'
import type { Plan } from './plan'

const Texts = v.array(v.string())
const WebSchema = v.object({
  pages: v.array(
    v.object({
      ...PageSchema.entries,
      body: Texts,
      title: v.string(),
      authorName: v.nullable(v.string()),
      about: v.string(),
      snippet: v.string(),
    }),
  ),
})

/** The pocket internet in one language. */
export function loadWeb(files: PackedFiles, tag: string): Promise<Web> {
  return open<Web>(files, PATHS.web(tag), WebSchema)
}

const HelpSchema = v.object({
  ...{ title: v.string(), note: v.string(), first: v.string(), localNote: v.string(), spoken: Texts },
  channels: v.array(
    v.object({
      ...{ id: v.string(), name: v.string(), when: v.string(), how: v.string() },
      kind: v.picklist(['person', 'number', 'site', 'office']),
      ...{ forChild: v.boolean(), local: v.boolean(), numbers: Texts, sites: Texts, steps: Texts },
    }),
  ),
})

/** Who helps, in one language. */
export function loadHelp(files: PackedFiles, tag: string): Promise<Help> {
  return open<Help>(files, PATHS.help(tag), HelpSchema)
}

const Boosters = v.array(v.object({ level: v.string(), dueAfterDays: v.number() }))
const PlanSchema = v.object({
  ...{ sessionMinutes: v.number(), rules: Texts, needs: Texts },
  variants: v.array(v.object({ mechanic: v.string(), offline: v.string(), oneScreen: v.string() })),
  familyEvenings: v.array(
    v.object({
      ...{ week: v.number(), minutes: v.number(), title: v.string(), place: v.string(), steps: Texts },
      needs: v.string(),
    }),
  ),
  tiers: v.array(
    v.object({
      tier: v.picklist(TIERS),
      weeks: v.array(
        v.object({
          ...{ week: v.number(), title: v.string(), midweek: Texts, familyEvening: v.number(), home: v.string() },
          levels: v.array(v.object({ id: v.string(), minutes: v.number(), instead: v.nullable(v.string()) })),
          tests: v.array(v.object({ test: v.string(), form: v.picklist(['truoc', 'sau']) })),
          boosters: Boosters,
        }),
      ),
      after: v.array(v.object({ week: v.number(), boosters: Boosters })),
      extra: v.array(v.object({ level: v.string(), earliestAfterWeek: v.number(), needs: v.string() })),
    }),
  ),
})

/** The plan of a term, in one language. */
export function loadPlan(files: PackedFiles, tag: string): Promise<Plan> {
  return open<Plan>(files, PATHS.plan(tag), PlanSchema)
}

/** The interface words of a language that is complete, by namespace and key. */
export function loadInterface(
  files: PackedFiles,
  tag: string,
): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
  return open(files, PATHS.language(tag), v.record(v.string(), v.record(v.string(), v.string())))
}
