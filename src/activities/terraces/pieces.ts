import type { Tools } from '../../stage/stage'
import { drawingsIn, Piece as SizedPiece } from '../piece'

/** Everything that is drawn at the terraces; animals and drops of the valley were drawn for the stream. */
export const DRAWINGS = drawingsIn('terraces', {
  'ground-tall': { w: 880, h: 900, x: 0, y: 0, most: 1 },
  'ground-wide': { w: 1000, h: 560, x: 0, y: 0, most: 0.9 },
  'way-tall': { w: 880, h: 670, x: 0, y: 0, most: 1 },
  'way-wide': { w: 1000, h: 410, x: 0, y: 0, most: 0.9 },
  'water-tall-1': { w: 880, h: 116, x: 0, y: 0, most: 0.7 },
  'water-tall-2': { w: 880, h: 138, x: 0, y: 0, most: 0.7 },
  'water-tall-3': { w: 880, h: 145, x: 0, y: 0, most: 0.7 },
  'water-tall-4': { w: 880, h: 160, x: 0, y: 0, most: 0.7 },
  'water-wide-1': { w: 1000, h: 85, x: 0, y: 0, most: 0.7 },
  'water-wide-2': { w: 1000, h: 80, x: 0, y: 0, most: 0.7 },
  'water-wide-3': { w: 1000, h: 78, x: 0, y: 0, most: 0.7 },
  'water-wide-4': { w: 1000, h: 82, x: 0, y: 0, most: 0.7 },
  slot: { w: 220, h: 60, x: 0.5, y: 0.567, most: 1 },
  'sign-1': { w: 68, h: 102, x: 0.5, y: 0.961, most: 1 },
  'sign-2': { w: 68, h: 102, x: 0.5, y: 0.961, most: 1 },
  'sign-3': { w: 68, h: 102, x: 0.5, y: 0.961, most: 1 },
  'sign-4': { w: 68, h: 102, x: 0.5, y: 0.961, most: 1 },
  'sign-best': { w: 68, h: 102, x: 0.5, y: 0.961, most: 1 },
  basket: { w: 166, h: 130, x: 0.554, y: 0.877, most: 1.1 },
  'tube-ai': { w: 32, h: 100, x: 0.5, y: 0.68, most: 1.1 },
  'tube-bang-chung': { w: 32, h: 100, x: 0.5, y: 0.68, most: 1.1 },
  'tube-cho-khac': { w: 32, h: 100, x: 0.5, y: 0.68, most: 1.1 },
  /** Paper lamps on their sticks, one for each question: dark ones, then the same lit. */
  lamp: { w: 432, h: 128, x: 0.5, y: 0.8, most: 1.2, frames: 6 },
  cap: { w: 34, h: 24, x: 0.5, y: 0.667, most: 1.1 },
  ring: { w: 200, h: 56, x: 0.5, y: 0.5, most: 1 },
  dust: { w: 120, h: 40, x: 0.5, y: 0.75, most: 1 },
  papers: { w: 140, h: 60, x: 0.5, y: 0.833, most: 1 },
  glow: { w: 200, h: 200, x: 0.5, y: 0.5, most: 0.8 },
  splash: { file: 'weir/splash.svg', w: 140, h: 70, x: 0.5, y: 0.86, most: 1 },
  buffalo: { file: 'weir/buffalo.svg', w: 2000, h: 346, x: 0.475, y: 0.954, most: 0.42, frames: 5 },
  hen: { file: 'weir/hen.svg', w: 118, h: 116, x: 0.5, y: 0.97, most: 0.6 },
})
export type PieceName = keyof typeof DRAWINGS

/** A piece of this scene. */
export class Piece extends SizedPiece<PieceName> {
  constructor(tools: Tools, name: PieceName, scale: number) {
    super(tools, DRAWINGS, name, scale)
  }
}
