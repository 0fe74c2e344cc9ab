import type { Tools } from '../../stage/stage'
import { drawingsIn, Piece as SizedPiece } from '../piece'

/** Everything that is drawn at the stream. */
export const DRAWINGS = drawingsIn('weir', {
  'ground-tall': { w: 900, h: 930, x: 0, y: 0, most: 1 },
  'ground-wide': { w: 1000, h: 580, x: 0, y: 0, most: 1 },
  'house-dark': { w: 270, h: 194, x: 0.563, y: 0.948, most: 0.55 },
  'house-lit': { w: 270, h: 194, x: 0.563, y: 0.948, most: 0.55 },
  glow: { w: 200, h: 200, x: 0.5, y: 0.5, most: 0.8 },
  boat: { w: 184, h: 128, x: 0.5, y: 0.719, most: 1.15 },
  wake: { w: 220, h: 60, x: 0.5, y: 0.5, most: 1 },
  ring: { w: 240, h: 96, x: 0.5, y: 0.458, most: 1.1 },
  weir: { w: 608, h: 196, x: 0.5, y: 0.694, most: 1.18 },
  gate: { w: 156, h: 122, x: 0.5, y: 0.492, most: 1.18 },
  basket: { w: 116, h: 114, x: 0.5, y: 0.9, most: 0.95 },
  in: { w: 240, h: 422, x: 0.5, y: 0.972, most: 0.5 },
  'in-look': { w: 240, h: 422, x: 0.5, y: 0.972, most: 0.5 },
  'in-happy': { w: 240, h: 422, x: 0.5, y: 0.972, most: 0.5 },
  ban: { w: 220, h: 380, x: 0.5, y: 0.961, most: 0.5 },
  'ban-happy': { w: 220, h: 380, x: 0.5, y: 0.961, most: 0.5 },
  lantern: { w: 46, h: 88, x: 0.13, y: 0.932, most: 1.2 },
  lua: { w: 290, h: 340, x: 0.448, y: 1, most: 0.66 },
  'lua-gold': { w: 290, h: 340, x: 0.448, y: 1, most: 0.66 },
  'gold-buffalo': { w: 380, h: 346, x: 0.5, y: 0.954, most: 0.66 },
  buffalo: { w: 2000, h: 346, x: 0.475, y: 0.954, most: 0.5, frames: 5 },
  hen: { w: 118, h: 116, x: 0.5, y: 0.97, most: 0.65 },
  'hat-phone': { w: 132, h: 180, x: 0.5, y: 0.722, most: 0.66 },
  'hat-gamer': { w: 132, h: 180, x: 0.5, y: 0.722, most: 0.66 },
  'hat-post': { w: 132, h: 180, x: 0.5, y: 0.722, most: 0.66 },
  'hat-aunt': { w: 132, h: 180, x: 0.5, y: 0.722, most: 0.66 },
  'hat-teacher': { w: 132, h: 180, x: 0.5, y: 0.722, most: 0.66 },
  puff: { w: 180, h: 110, x: 0.5, y: 0.6, most: 0.9 },
  scraps: { w: 120, h: 60, x: 0.5, y: 0.5, most: 1 },
  splash: { w: 140, h: 70, x: 0.5, y: 0.86, most: 1 },
  zone: { w: 200, h: 120, x: 0.5, y: 0.5, most: 1 },
})
export type PieceName = keyof typeof DRAWINGS

/** A piece of this scene. */
export class Piece extends SizedPiece<PieceName> {
  constructor(tools: Tools, name: PieceName, scale: number) {
    super(tools, DRAWINGS, name, scale)
  }
}
