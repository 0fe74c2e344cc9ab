/** One command of an SVG path with its numbers: capital letters count from the drawing's corner, small ones from the last point. */
export type Step = readonly [command: string, ...numbers: number[]]

const NUMBERS_OF: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 }
const NUMBER = String.raw`[\s,]*([-+]?(?:\d*\.\d+|\d+\.?))`
const FLAG = String.raw`[\s,]*([01])`
const ONE = new RegExp(NUMBER, 'y')
const ARC = new RegExp(NUMBER.repeat(3) + FLAG.repeat(2) + NUMBER.repeat(2), 'y')

/** The steps of `d`, each with its letter; throws where it is no path, or has numbers like 1e-3. */
export function readPath(d: string): Step[] {
  if (!/^\s*m/i.test(d)) throw new Error(`"${d}" is no path: it starts with no M.`)
  return [...d.matchAll(/([a-z])([^a-z]*)/gi)].flatMap(([, letter = '', text = '']) => stepsOf(letter, text))
}

function stepsOf(letter: string, text: string): Step[] {
  const command = letter.toUpperCase()
  const count = NUMBERS_OF[command]
  if (count === 0 && text.trim() === '') return [[letter]]
  const numbers = numbersIn(text, command === 'A' ? ARC : ONE)
  if (!count || !numbers?.length) throw new Error(`"${letter}${text}" is no part of a path.`)
  if (numbers.length % count !== 0) throw new Error(`"${letter}${text}" lacks a number.`)
  return Array.from({ length: numbers.length / count }, (_, i) => [
    i > 0 ? afterMove(letter) : letter,
    ...numbers.slice(i * count, (i + 1) * count),
  ])
}

/** A second pair of numbers after M is a line. */
const afterMove = (letter: string) => ({ M: 'L', m: 'l' })[letter] ?? letter

/** The numbers of a text that has nothing else, else null. */
function numbersIn(text: string, pattern: RegExp): number[] | null {
  const found: number[] = []
  pattern.lastIndex = 0
  let end = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(...match.slice(1).map(Number))
    end = pattern.lastIndex
  }
  return text.slice(end).trim() === '' ? found : null
}

/** Which of a step's numbers are along x (0) or y (1); radii, angles and flags of an arc are neither. */
function axisOf(command: string, index: number): 0 | 1 | null {
  if (command === 'H') return 0
  if (command === 'V') return 1
  if (command === 'A' && index < 5) return null
  return ((index + (command === 'A' ? 1 : 0)) % 2) as 0 | 1
}

/** The same line with every point, but the first, counted from the one before; to a thousandth, and no error adds up. */
export function fromPointToPoint(steps: readonly Step[]): Step[] {
  const at: [number, number] = [0, 0]
  const start: [number, number] = [0, 0]
  return steps.map(([letter, ...numbers], i) => {
    const command = letter.toUpperCase()
    if (command === 'Z') {
      ;[at[0], at[1]] = start
      return ['Z']
    }
    const from = [...at] as const
    const moved = numbers.map((number, n) => {
      const axis = axisOf(command, n)
      if (axis === null) return number
      const absolute = letter === command ? number : number + from[axis]
      const written = thousandth(i === 0 ? absolute : absolute - from[axis])
      // The last number along an axis is where the step ends.
      at[axis] = i === 0 ? written : from[axis] + written
      return written
    })
    if (command === 'M') [start[0], start[1]] = at
    return [i === 0 ? command : command.toLowerCase(), ...moved]
  })
}

const thousandth = (value: number) => Math.round(value * 1000) / 1000 || 0

/** The shortest text for the steps as they stand. */
export function writePath(steps: readonly Step[]): string {
  let before = ''
  const texts = steps.map(([letter, ...numbers]) => {
    const named = letter !== afterMove(before) || /[mz]/i.test(letter)
    before = letter
    return (named ? letter : ' ') + numbers.map(digitsOf).join(' ')
  })
  return texts
    .join('')
    .replace(/ -/g, '-')
    .replace(/(\.\d+) \./g, '$1.')
    .replace(/(\.\d+) \./g, '$1.')
}

const digitsOf = (number: number) => String(number).replace(/^(-?)0\./, '$1.')
