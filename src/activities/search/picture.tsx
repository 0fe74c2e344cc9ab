import type { Page } from '../../core/web'
import { PAINTED, type Painted } from './subjects'

/** The picture of a page that names no subject, by the sort of page; in the middle of a 560 × 150 landscape. */
const KINDS: Readonly<Record<Page['kind'], readonly Painted[]>> = {
  'co-quan': PAINTED['tru-so'],
  bao: [
    ['#fbf6ea', 'M196 34h150l18 14v84H196Z'],
    [
      '#7d8799',
      'M212 48h70v36h-70ZM294 50h54v6h-54ZM294 64h54v6h-54ZM294 78h54v6h-54ZM212 96h136v6H212ZM212 110h104v6H212Z',
    ],
  ],
  truong: [
    ['#3f7d62', 'M190 36h180v82H190Z'],
    ['#d8b98a', 'M184 118h192v10H184Z'],
    ['#e9f0e6', 'M214 60h60v5h-60ZM214 76h96v5h-96ZM214 92h44v5h-44Z'],
  ],
  'hoi-nhom': [
    ['#fff4da', 'M176 40h104v52h-70l-18 18V92h-16Z'],
    ['#cfe0ee', 'M296 58h100v50h-14v18l-18-18h-68Z'],
  ],
  'ca-nhan': [
    ['#4a3644', 'M226 130V96h8v34ZM328 132v-40h8v40Z'],
    ['#8fae55', 'M230 44c26 0 40 20 30 34 10 14-10 24-30 20-20 4-40-6-30-20-10-14 4-34 30-34Z'],
    ['#b9b04c', 'M332 36c28 0 42 22 32 36 10 16-10 26-32 22-22 4-42-6-32-22-10-14 4-36 32-36Z'],
  ],
  'ban-hang': [
    ['#e7a54a', 'M196 62h60v66h-60Z'],
    ['#6aa6a0', 'M268 46h48v82h-48Z'],
    ['#d9825f', 'M328 72h46v56h-46Z'],
    ['#fff6df', 'M206 80h40v16h-40ZM276 66h32v18h-32ZM336 88h30v14h-30Z'],
  ],
  video: [
    ['#2c3557', 'M190 30h180v100H190Z'],
    ['#fff3d6', 'M262 56v48l42-24Z'],
  ],
  'may-tra-loi': [
    ['#dfe6f3', 'M206 40h148q14 0 14 14v58q0 14-14 14H206q-14 0-14-14V54q0-14 14-14Z'],
    [
      '#4f6496',
      'M238 74a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM280 74a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM322 74a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z',
    ],
  ],
  'tu-dien': [
    ['#8c4a3e', 'M186 46q48-16 94 6 46-22 94-6v80q-48-14-94 6-46-20-94-6Z'],
    ['#fbf3e2', 'M194 48q44-12 82 8v66q-40-14-82-4ZM366 48q-44-12-82 8v66q40-14 82-4Z'],
  ],
  'cong-dong': [
    ['#6f5a86', 'M226 128q0-36 24-36t24 36Z'],
    ['#3f7d62', 'M262 132q0-42 28-42t28 42Z'],
    ['#b4684f', 'M306 128q0-36 24-36t24 36Z'],
    [
      '#e8c39e',
      'M250 62a14 14 0 1 1 0 28 14 14 0 0 1 0-28ZM290 54a16 16 0 1 1 0 32 16 16 0 0 1 0-32ZM330 62a14 14 0 1 1 0 28 14 14 0 0 1 0-28Z',
    ],
  ],
  lua: [
    ['#e9dcc0', 'M196 50h168v78H196Z'],
    ['#c98a4a', 'M196 50h168v18H196ZM270 50h20v78h-20Z'],
    ['#d9a95f', 'M280 50q-40-34-52-10t52 10q40-34 52-10t-52 10Z'],
  ],
}

/** The picture at the head of a page: large on a handsome one, small on a plain one, none on an ugly one. Decoration. */
export function PagePicture({ kind, looks, subject }: Pick<Page, 'kind' | 'looks' | 'subject'>) {
  if (looks === 'xau') return null
  return (
    <svg class="search-picture" viewBox="0 0 560 150" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path d="M0 0h560v150H0Z" fill="#b9c6d2" />
      <path d="M0 70 90 30l110 44 130-50 120 46 110-34v114H0Z" fill="#8d9fb6" />
      <path d="M0 96q280-30 560 0v60H0Z" fill="#5f8f7a" />
      <path d="M0 124q280-20 560 6v30H0Z" fill="#4a7766" />
      {(subject ? PAINTED[subject] : KINDS[kind]).map(([fill, d]) => (
        <path key={d} d={d} fill={fill} />
      ))}
    </svg>
  )
}
