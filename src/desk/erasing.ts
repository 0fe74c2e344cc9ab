import type { Body, EntryOf } from '../core/entry'
import { classErasure, type Erasure, pupilErasure, unfinishedErasures } from '../core/erasure'
import type { Journal } from '../core/journal'
import { type OpenClass, sealClass } from './sealed-class'
import type { Crypt } from './vault'

/**
 * What erasing promises: names and the school's codes lie in the journal only sealed (AES-GCM under the passphrase); every entry
 * that holds them, and every one under the class-local code, is taken out of both stores, and the stores are written anew so
 * that no byte of them is left in the browser's profile. It does not reach copies that were made before: saved files,
 * copies of the disk, and what a flash memory keeps of overwritten blocks.
 */
export interface ErasingTools {
  readonly journal: Journal
  readonly crypt: Crypt
  readonly cryptoKey: CryptoKey
}

/** Erases a pupil of an open class. The wish is written first: cut off, it is brought to its end at the next unlocking. */
export async function erasePupil(tools: ErasingTools, of: OpenClass, code: string, plays: boolean): Promise<void> {
  const away = { class: of.name, code, plays }
  await tools.journal.append('pupil-away', away)
  await finishPupil(tools, of, away)
}

export async function eraseClass(
  { journal }: Pick<ErasingTools, 'journal'>,
  name: string,
  plays: boolean,
): Promise<void> {
  const away = await journal.append('class-away', { class: name, plays })
  await finishClass(journal, away as EntryOf<'class-away'>)
}

/** Brings to an end what was cut off. Classes under a passphrase that was given up wait. */
export async function finishErasures(tools: ErasingTools, classes: readonly OpenClass[]): Promise<void> {
  const { classes: gone, pupils } = unfinishedErasures(tools.journal.entries())
  for (const away of gone) await finishClass(tools.journal, away)
  for (const { body } of pupils) {
    const of = classes.find(({ name }) => name === body.class)
    if (of?.pupils) await finishPupil(tools, of, body)
  }
}

async function finishClass(journal: Journal, away: EntryOf<'class-away'>): Promise<void> {
  await erase(journal, classErasure(journal.entries(), away))
}

async function finishPupil({ journal, crypt, cryptoKey }: ErasingTools, of: OpenClass, away: Body<'pupil-away'>) {
  const without = (all: OpenClass['left']) => all.filter(({ code }) => code !== away.code)
  const { name, year, grade, given } = of
  const rest = { pupils: without(of.pupils ?? []), left: without(of.left), given }
  await journal.append('class', await sealClass(crypt, cryptoKey, { name, year, grade, ...rest }))
  await erase(journal, pupilErasure(journal.entries(), away))
}

async function erase(journal: Journal, { goes, instead }: Erasure): Promise<void> {
  for (const { kind, body } of instead) await journal.append(kind, body)
  await journal.erase(goes)
}
