import { cellsOf, cleanText, type Grid, headerText } from './list-columns'

/** Which columns of a list without headers hold what. */
export interface BareColumns {
  /** One column, or family and given name in two. */
  readonly name: readonly number[]
  /** -1 for none. */
  readonly code: number
}

/** A list whose headers say nothing. What it holds can only be guessed, and is shown before anything is made of it. */
export interface BareList {
  readonly rows: Grid
  /** Columns that could hold the names, the likeliest first. */
  readonly names: readonly (readonly number[])[]
  /** Columns that could hold the school's codes. */
  readonly codes: readonly number[]
  /** Null where several columns could be the pupils' names, as where the mothers stand beside them: only she can say. */
  readonly guess: BareColumns | null
}

const LOOKED_AT = 300
const MOSTLY = 0.6
const NEARLY_ALL = 0.8

/** Null where no column looks like names. */
export function bareList(rows: Grid): BareList | null {
  const width = Math.min(40, Math.max(0, ...rows.map(row => cellsOf(row).length)))
  const columns = Array.from({ length: width }, (_, at) => lookAt(rows, at))
  const likely = columns.filter(isNames).toSorted((a, b) => b.surnames - a.surnames)
  if (likely.length === 0) return null
  const named = likely.map(look => ({ look, ...reachOf(look, columns[look.at + 1]) }))
  // The given names beside the family names are no other names.
  const whole = named.filter(({ look }) => !named.some(({ name: [first, next] }) => next === look.at && first !== next))
  const codes = columns.filter(isCodes).map(({ at }) => at)
  const [first, ...rivals] = whole
  // A village of two words is no rival; given names alone may be the pupils, and the full names those of their parents.
  const noRival = ({ look }: (typeof whole)[number]) => look.surnames < 0.1 && look.words > 1
  const only = rivals.length === 0 || (first!.look.surnames > MOSTLY && rivals.every(noRival))
  const guess = only && first!.sure ? { name: first!.name, code: codes.length === 1 ? codes[0]! : -1 } : null
  const likeliest = whole.flatMap(({ name, sure }) => (sure ? [name] : [name, [name[0]!]]))
  const others = columns.filter(({ at, texts }) => !likeliest.some(([one]) => one === at) && texts.some(isWords))
  const names = [...likeliest, ...others.map(({ at }) => [at])]
  return { rows: rows.slice(), names, codes, guess }
}

/** Whether the given names stand in the next column; not sure where that may as well be the family's people. */
function reachOf(look: Look, next: Look | undefined): { readonly name: readonly number[]; readonly sure: boolean } {
  if (!next || next.single < NEARLY_ALL) return { name: [look.at], sure: look.unfinished < 0.3 }
  const given = next.distinct > 0.5 && !next.texts.some(isChoice)
  // "Lò Thị" waits for a given name; "Lò Mai", or three words, may be whole, and a village stand beside.
  if (given && look.words < 3 && look.unfinished > 0.3) return { name: [look.at, next.at], sure: true }
  const other = next.texts.every(isChoice) && look.unfinished < 0.3
  return other ? { name: [look.at], sure: true } : { name: [look.at, next.at], sure: false }
}

/** The name that stands in a row of these columns; null for a title, a total, a signature, a header. */
export function bareNames(rows: Grid, name: readonly number[]): readonly (string | null)[] {
  const texts = rows.map(row => nameIn(cellsOf(row), name))
  const filled = texts.filter(Boolean)
  // Where names begin with capitals, a row that does not is something else; it is told, not dropped in silence.
  const strict = filled.filter(isName).length >= filled.length * MOSTLY
  const order = name.length > 0 ? orderBeside(rows, texts.map(strict ? isName : isWords)) : -1
  return texts.map((text, row) => {
    const numbered = order < 0 || NUMBER.test(cleanText(cellsOf(rows[row])[order]))
    return numbered && (strict ? isName(text) : isWords(text)) ? text : null
  })
}

function nameIn(cells: readonly unknown[], name: readonly number[]): string {
  return name
    .map(at => cleanText(cells[at]))
    .filter(Boolean)
    .join(' ')
}

const NUMBER = /^\d{1,3}([.,]0)?$/

/** A column that numbers the pupils, and so tells them from what stands above and below; -1 for none. */
function orderBeside(rows: Grid, named: readonly boolean[]): number {
  const pupils = rows.filter((_, row) => named[row])
  for (let at = 0; at < 3; at++) {
    const numbers = pupils.map(row => cleanText(cellsOf(row)[at])).filter(text => NUMBER.test(text))
    if (numbers.length >= Math.max(2, pupils.length * NEARLY_ALL) && new Set(numbers).size === numbers.length) return at
  }
  return -1
}

interface Look {
  readonly at: number
  /** Shares, 0 to 1, of the cells that hold something. */
  readonly names: number
  readonly wordy: number
  readonly single: number
  readonly surnames: number
  readonly distinct: number
  /** Share that ends in a word that a given name follows. */
  readonly unfinished: number
  /** Words in most names. */
  readonly words: number
  readonly filled: number
  readonly texts: readonly string[]
}

function lookAt(rows: Grid, at: number): Look {
  const all = rows.slice(0, LOOKED_AT).map(row => cleanText(cellsOf(row)[at]))
  const texts = all.filter(text => text !== '' && !isTitle(text))
  const share = (holds: (text: string) => boolean) => texts.filter(holds).length / Math.max(1, texts.length)
  const lengths = texts.filter(isWords).map(text => text.split(' ').length)
  return {
    at,
    texts,
    filled: texts.length,
    names: share(isName),
    wordy: share(isWords),
    single: share(text => isWords(text) && !text.includes(' ')),
    surnames: share(text => SURNAMES.has(text.toLowerCase().split(' ')[0]!)),
    unfinished: share(text => / (thị|văn|a|y)$/iu.test(text)),
    distinct: new Set(texts).size / Math.max(1, texts.length),
    words: lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0,
  }
}

/** Whole names, however often they repeat; or given names alone, which hardly ever do. */
function isNames({ names, wordy, words, distinct, filled, texts }: Look): boolean {
  if (filled === 0 || texts.filter(isChoice).length * 2 > filled) return false
  return names >= MOSTLY || (wordy >= NEARLY_ALL && (words > 1 || distinct > NEARLY_ALL))
}

/** Six digits or more, no two alike: neither a citizen's number of twelve nor a telephone's. */
function isCodes({ texts, distinct, filled }: Look): boolean {
  const coded = texts.filter(text => /^\d{6,11}$/.test(text) && !/^0[35789]\d{8}$/.test(text))
  return filled > 0 && distinct === 1 && coded.length >= filled * NEARLY_ALL
}

/** Two to seven words, each beginning with a capital. */
function isName(text: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’-]*( \p{Lu}[\p{L}\p{M}'’-]*){1,6}$/u.test(text) && !isTitle(text)
}

/** One to seven words of letters alone. */
function isWords(text: string): boolean {
  return /^[\p{L}\p{M}'’-]+( [\p{L}\p{M}'’-]+){0,6}$/u.test(text) && !isTitle(text)
}

const TITLES =
  /^(danh sach|lop \d|truong (tieu hoc|th|thcs|trung hoc|pt)|phong (gd|giao duc)|so (gd|giao duc)|giao vien|gvcn|hieu truong|nguoi lap|cong hoa xa hoi|doc lap tu do|nam hoc|ho (va )?ten|ten hoc sinh|hoc sinh|stt|ma (hoc sinh|hs|dinh danh|so)|ghi chu|ngay sinh|gioi tinh|dan toc|noi sinh|dia chi|xac nhan)( |$)/

/** What stands over and under a list. "Tổng" and "tổ trưởng" are told by their marks: Tòng and Tô are families' names. */
function isTitle(text: string): boolean {
  return TITLES.test(headerText(text)) || /^(tổng (số|cộng)|tổ trưởng( |$))/iu.test(text)
}

const CHOICES = new Set(
  'nam,nữ,x,kinh,thái,mông,hmông,h’mông,mường,dao,khơ mú,xinh mun,kháng,la ha,lào,tày,hoa,t,h,c,đ,đạt,chưa đạt,có,không,tốt,khá'.split(
    ',',
  ),
)
/** One of a few words that other columns of a class list hold. */
function isChoice(text: string): boolean {
  return CHOICES.has(text.toLowerCase())
}

/** Families' names met in the schools of Sơn La; they only tell names from villages, and never make a name. */
const SURNAMES = new Set(
  'lò,quàng,cà,cầm,lường,tòng,hà,vì,vi,lèo,lừ,điêu,bạc,bạch,hoàng,đèo,mè,ngần,tẩn,giàng,sùng,mùa,vàng,thào,hạng,hờ,lầu,ly,lý,lù,má,mua,chá,cháng,khà,kháng,phàng,sộng,tráng,tếnh,và,vừ,bùi,đinh,hoà,quách,xa,bàn,đặng,triệu,phùng,dương,lê,nguyễn,trần,phạm,vũ,võ,ngô,đỗ,hồ,phan,lương,mai,cao,chu,đoàn,tạ,trịnh,đào,ma,nông'.split(
    ',',
  ),
)
