import type { Art, Tools } from '../../stage/stage'
import { artOf, type Drawing, Piece as SizedPiece } from '../piece'

/** Everything that is drawn at the loom, and those who look on. */
const DRAWINGS = {
  back: { file: 'loom/back.svg', w: 1280, h: 900, x: 0, y: 0, most: 1 },
  heddle: { file: 'loom/heddle.svg', w: 516, h: 84, x: 0.5, y: 0.5, most: 1 },
  reed: { file: 'loom/reed.svg', w: 528, h: 92, x: 0.5, y: 1, most: 1 },
  beam: { file: 'loom/beam.svg', w: 588, h: 60, x: 0.5, y: 0.2, most: 1 },
  edge: { file: 'loom/edge.svg', w: 492, h: 12, x: 0.5, y: 0.5, most: 1 },
  shuttle: { file: 'loom/shuttle.svg', w: 148, h: 44, x: 0.5, y: 0.5, most: 1.2 },
  'khan-chung': { file: 'loom/cloth-common.svg', w: 272, h: 124, x: 0.5, y: 0.58, most: 1.1 },
  'ao-nha': { file: 'loom/cloth-home.svg', w: 232, h: 116, x: 0.5, y: 0.62, most: 1.1 },
  'tui-kin': { file: 'loom/pouch.svg', w: 216, h: 128, x: 0.5, y: 0.56, most: 1.1 },
  bird: { file: 'network/bird.svg', w: 1050, h: 320, x: 0.5, y: 0.94, most: 0.5, frames: 3 },
  in: { file: 'weir/in.svg', w: 240, h: 422, x: 0.5, y: 0.972, most: 0.8 },
  'in-happy': { file: 'weir/in-happy.svg', w: 240, h: 422, x: 0.5, y: 0.972, most: 0.8 },
  ban: { file: 'weir/ban.svg', w: 220, h: 380, x: 0.5, y: 0.961, most: 0.8 },
  'ban-happy': { file: 'weir/ban-happy.svg', w: 220, h: 380, x: 0.5, y: 0.961, most: 0.8 },
  phuong: { file: 'loom/phuong.svg', w: 220, h: 440, x: 0.5, y: 0.966, most: 0.8 },
  'phuong-happy': { file: 'loom/phuong-happy.svg', w: 220, h: 440, x: 0.5, y: 0.966, most: 0.8 },
  bun: { file: 'loom/bun.svg', w: 220, h: 380, x: 0.5, y: 0.961, most: 0.8 },
  'bun-happy': { file: 'loom/bun-happy.svg', w: 220, h: 380, x: 0.5, y: 0.961, most: 0.8 },
} as const satisfies Record<string, Drawing>

export type PieceName = keyof typeof DRAWINGS
/** Those who look on: an elder or a grown-up at the left, a child at the right. */
export type Onlookers = readonly [left: 'in' | 'phuong', right: 'ban' | 'bun']

const PEOPLE: readonly PieceName[] = [
  'in',
  'in-happy',
  'ban',
  'ban-happy',
  'phuong',
  'phuong-happy',
  'bun',
  'bun-happy',
]

/** The textures of the scene: of the people only those who are there. */
export function loomArt(scale: number, onlookers: Onlookers): Art[] {
  const there = (name: PieceName) => !PEOPLE.includes(name) || onlookers.some(who => name.startsWith(who))
  return artOf(Object.fromEntries(Object.entries(DRAWINGS).filter(([name]) => there(name as PieceName))), scale)
}

/** A piece of this scene. */
export class Piece extends SizedPiece<PieceName> {
  constructor(tools: Tools, name: PieceName, scale: number) {
    super(tools, DRAWINGS, name, scale)
  }
}
