import type { Piece } from './pieces'

/** The fifteen places of the valley. */
export const PLACE_IDS = [
  'suoi',
  'cho',
  'cautreo',
  'ruong',
  'nhavanhoa',
  'buudien',
  'rung',
  'mo',
  'bep',
  'tramyte',
  'ubnd',
  'duong',
  'truong',
  'loren',
  'khungcui',
] as const

export type PlaceId = (typeof PLACE_IDS)[number]

/** [x, y, size]: where in the frame, in units, and how much smaller than it was drawn. Negative size: mirrored. */
export type Spot = readonly [x: number, y: number, size: number]

export interface Site {
  /** Where a label's tail points: above the door or the roof. */
  readonly tip: readonly [x: number, y: number]
  /** Foot of its lantern post. */
  readonly lamp: Spot
  /** What shines when it is lit, each over the same drawing without light; the first is its own, others neighbours'. */
  readonly windows: readonly (readonly [piece: Piece, ...spot: Spot])[]
  /** Middle and radius of the warmth on its walls. */
  readonly warmth: Spot | null
  /** Middle and width of its puff of fog. */
  readonly fog: readonly [x: number, y: number, width: number]
}

/** Composed on the 1600x900 key frame. */
export const SITES: Readonly<Record<PlaceId, Site>> = {
  suoi: { tip: [1206, 806], lamp: [1056, 792, 0.66], windows: [], warmth: null, fog: [1206, 800, 330] },
  cho: { tip: [402, 648], lamp: [286, 742, 0.58], windows: [], warmth: [402, 690, 1.1], fog: [402, 690, 290] },
  cautreo: { tip: [1150, 656], lamp: [1010, 702, 0.56], windows: [], warmth: null, fog: [1166, 676, 290] },
  ruong: {
    tip: [1212, 488],
    lamp: [1200, 562, 0.42],
    windows: [],
    warmth: [1240, 520, 0.5],
    fog: [1230, 520, 330],
  },
  nhavanhoa: {
    tip: [925, 598],
    lamp: [900, 728, 0.66],
    windows: [
      ['lit-tai', 945, 662, -0.66],
      ['lit-tai', 1000, 586, -0.4],
    ],
    warmth: [955, 610, 1.1],
    fog: [955, 640, 250],
  },
  buudien: {
    tip: [985, 514],
    lamp: [868, 572, 0.34],
    windows: [['lit-buudien', 926, 560, 0.46]],
    warmth: [926, 536, 0.55],
    fog: [924, 540, 170],
  },
  rung: { tip: [1440, 340], lamp: [1392, 420, 0.4], windows: [], warmth: null, fog: [1462, 380, 300] },
  mo: { tip: [1440, 692], lamp: [1336, 738, 0.5], windows: [], warmth: null, fog: [1404, 716, 230] },
  bep: {
    tip: [590, 592],
    lamp: [772, 716, 0.62],
    windows: [
      ['lit-tai', 628, 700, 0.92],
      ['lit-tai', 598, 572, 0.42],
    ],
    warmth: [628, 650, 1.7],
    fog: [622, 660, 340],
  },
  tramyte: {
    tip: [1240, 572],
    lamp: [1190, 640, 0.44],
    windows: [['lit-tramyte', 1245, 622, 0.58]],
    warmth: [1245, 606, 0.6],
    fog: [1245, 610, 190],
  },
  ubnd: {
    tip: [690, 506],
    lamp: [756, 598, 0.38],
    windows: [
      ['lit-ubnd', 700, 572, 0.5],
      ['lit-tai', 644, 528, 0.27],
    ],
    warmth: [700, 545, 0.7],
    fog: [696, 550, 200],
  },
  duong: {
    tip: [776, 440],
    lamp: [798, 516, 0.3],
    windows: [
      ['bus', 822, 512, 0.34],
      ['lit-tai', 760, 524, 0.22],
      ['lit-tai', 905, 520, -0.22],
    ],
    warmth: null,
    fog: [818, 500, 180],
  },
  truong: {
    tip: [1410, 574],
    lamp: [1330, 692, 0.56],
    windows: [['lit-truong', 1430, 652, 0.8]],
    warmth: [1430, 628, 1.3],
    fog: [1424, 630, 300],
  },
  loren: {
    tip: [345, 498],
    lamp: [424, 578, 0.42],
    windows: [['lit-loren', 345, 562, 0.62]],
    warmth: [366, 546, 0.8],
    fog: [345, 540, 220],
  },
  khungcui: {
    tip: [250, 584],
    lamp: [356, 640, 0.42],
    windows: [['lit-khungcui', 258, 658, 0.52]],
    warmth: [258, 618, 0.9],
    fog: [262, 622, 220],
  },
}

/** Two lamps at the village gate burn as soon as one place does. */
export const GATE: readonly Spot[] = [
  [700, 838, 1],
  [890, 800, 0.86],
]
