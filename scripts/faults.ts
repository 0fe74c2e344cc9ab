// Kills browsers and damages their stores on purpose, and prints what was lost:
//   npm run faults -- --kills 500     so many kills (20 without a number)
//   npm run faults -- --damage        every page of both stores, zeroed, flipped, cut, removed (some minutes)
//   npm run faults -- --early         lets the page lie, to see that the rig notices
import { chance } from '../src/core/chance'
import { damage, prepare, STORES, spots } from '../tests/faults/damage'
import { kills } from '../tests/faults/kills'
import { Rig } from '../tests/faults/rig'

const ENTRIES = 60

function numberAfter(option: string, otherwise: number): number {
  const at = process.argv.indexOf(option)
  return at < 0 ? otherwise : Number(process.argv[at + 1] ?? otherwise)
}

async function killAndCount(rig: Rig): Promise<boolean> {
  const seed = numberAfter('--seed', Date.now() % 1e6)
  const toll = await kills(
    rig,
    numberAfter('--kills', 20),
    chance(seed),
    process.argv.includes('--early') ? '&early' : '',
  )
  console.log(
    `seed ${seed}: ${toll.kills} kills, ${toll.saved} entries called saved, ${toll.lost} lost, ${toll.doubled} doubled`,
  )
  return toll.lost + toll.doubled === 0
}

async function damageAndLook(rig: Rig): Promise<boolean> {
  const sound = await prepare(rig, ENTRIES)
  let good = true
  for (const [name, folder] of Object.entries(STORES)) {
    const twin = name === 'database' ? STORES.file : STORES.database
    const tally = { spots: 0, noticed: 0, harmless: 0, lost: 0, frail: 0 }
    for (const spot of await spots(sound, folder, true)) {
      const finding = await damage(rig, sound, spot, twin)
      tally.spots++
      tally.noticed += Number(finding.noticed)
      tally.harmless += Number(finding.harmless)
      tally.lost += finding.lost
      tally.frail += Number(finding.alone > 0)
      const { file, at, harm } = spot
      if (finding.lost > 0) console.log(`LOST ${finding.lost}: ${file} at ${at} ${harm}`)
      if (finding.alone > 0) console.log(`not safe without its twin afterwards: ${file} at ${at} ${harm}`)
    }
    const { spots: count, noticed, harmless, lost, frail } = tally
    console.log(
      `${name}: ${count} spots damaged, ${noticed} noticed, ${harmless} touched nothing that is read, ${lost} entries lost;`,
      `${frail} times a second fault, in the other store, would have lost some`,
    )
    good &&= lost === 0
  }
  return good
}

const rig = await Rig.open()
try {
  const good = process.argv.includes('--damage') ? await damageAndLook(rig) : await killAndCount(rig)
  process.exitCode = good ? 0 : 1
} finally {
  await rig.close()
}
