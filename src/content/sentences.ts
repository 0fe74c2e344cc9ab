import type { Tell } from './problems'

/** Number of syllables (tiếng): what stands between spaces and has a letter or digit. */
export function syllables(text: string): number {
  return text.split(/\s+/).filter(part => /[\p{L}\p{N}]/u.test(part)).length
}

/** Number of sentences that say something. */
export function sentences(text: string): number {
  return text.split(/[.!?…]+(?=\s|$|["”'])/).filter(part => /\p{L}/u.test(part)).length
}

const TONES = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i
const DOMAIN = /(?<![\p{L}\p{N}@.-])([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?![\p{L}\p{N}])/giu
const ENDINGS = new Set(
  'com vn net org info xyz top site online shop club vip io me app tv cc biz edu gov asia link page dev ai ly gl to co store live pro click win icu'.split(
    ' ',
  ),
)
const BRANDS =
  /(?<!\p{L})(Facebook|Phây|TikTok|YouTube|Google|Zalo|Messenger|Telegram|Instagram|Shopee|Lazada|Mo[Mm]o|Viettel|Vinaphone|Mobifone|Samsung|iPhone|Oppo|Vietcombank|Agribank|Roblox|Free Fire|Liên Quân|ChatGPT|Gemini|VNeID)(?!\p{L})/gu
/** People everybody knows, and offices that only one person holds: nobody real may speak or be spoken of here. */
const PEOPLE =
  /(?<!\p{L})(Hồ Chí Minh|Võ Nguyên Giáp|Tô Lâm|Phạm Minh Chính|Lương Cường|Trần Thanh Mẫn|Nguyễn Phú Trọng|Sơn Tùng M-TP|Đen Vâu|Mỹ Tâm|Quang Hải|Công Phượng|Messi|Ronaldo|Blackpink|Taylor Swift|Elon Musk|Donald Trump|Chủ tịch nước|Thủ tướng|Tổng Bí thư|the President|the Prime Minister)(?!\p{L})/gu
/** Where the course agreed on a name because people of the valley say it; everywhere else names of firms stay out. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  help: ['Zalo'],
  AT05: ['Phây', 'Facebook'],
  AT07: ['VNeID'],
  AT09: ['Zalo', 'Phây'],
  AT10: ['Zalo'],
}
/** Words that hurt, or that do not belong in a children's game of this valley. */
const HURTING =
  /(?<!\p{L})(lạc hậu|nguyên thủy|mù chữ|thầy mo|thầy cúng|bàn thờ|thuốc phiện|rượu|con ma|tà đạo|primitive|backward people|illiterate)(?!\p{L})/giu
const SERVICE = /(?<!\d)1[89]00\d{4,6}(?!\d)/g

/** Real addresses and numbers, which only the help page may have. */
interface Allowed {
  readonly owner: string
  readonly sites?: readonly string[]
  readonly numbers?: boolean
}

/** Numbers and addresses must be invented: a child may try them. */
function tellReal(path: string, text: string, { sites = [], numbers = false }: Allowed, tell: Tell): void {
  const squeezed = text.replace(/(\d)[ .-](?=\d)/g, '$1')
  for (const [number] of squeezed.matchAll(/(?<!\d)(?:0|\+84)\d{8,10}(?!\d)/g)) {
    tell(path, `"${number}" looks like a real phone number. Write 09xx instead.`)
  }
  for (const [number] of squeezed.matchAll(/(?<![\d.,])[1-9]\d{8,}(?!\d)/g)) {
    tell(path, `"${number}" looks like an account or identity number. Take it out.`)
  }
  if (!numbers) {
    for (const [number] of squeezed.matchAll(SERVICE)) {
      tell(path, `"${number}" looks like a real service number. Only the help page names such numbers.`)
    }
  }
  if (/[\w.]+@[\w-]+\.\w+/.test(text)) tell(path, 'This looks like an e-mail address. Take it out.')
  for (const [, found = ''] of text.matchAll(DOMAIN)) {
    const domain = found.toLowerCase()
    if (domain.endsWith('.example') || sites.includes(domain)) continue
    if (ENDINGS.has(domain.split('.').pop() ?? '')) {
      tell(path, `"${domain}" could be a real address. Only invented ones that end in .example may appear.`)
    }
  }
}

/** What is true of every text of the course, in every language. `owner`: id of the level, page or help. */
export function tellText(tag: string, path: string, text: string, allowed: Allowed, tell: Tell): void {
  tellReal(path, text, allowed, tell)
  for (const [brand] of text.matchAll(BRANDS)) {
    if (!(NAMED[allowed.owner] ?? []).includes(brand))
      tell(path, `It names the brand "${brand}". Say what it is instead.`)
  }
  for (const [person] of text.matchAll(PEOPLE)) {
    tell(path, `It names "${person}", a real person. Let somebody of the valley do it.`)
  }
  if (!path.endsWith('.teacher')) {
    for (const [word] of text.matchAll(HURTING))
      tell(path, `"${word}" must not be said to children here. Say it another way.`)
  }
  if (/\s{2,}|^\s|\s$/.test(text)) tell(path, 'There are doubled spaces, or spaces at an end. Take them out.')
  if (text !== text.normalize('NFC'))
    tell(path, 'The accents are written in pieces (not Unicode NFC). Type the text again.')
  if (tag !== 'vi') return
  if (text.length > 12 && !TONES.test(text)) tell(path, 'This is Vietnamese without any accent. Write the accents.')
  if (/\bhuyện\b/i.test(text)) tell(path, 'It says "huyện"; since 1/7/2025 there are only xã and bản.')
}
