import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** LibreOffice as a foreign reader and writer of what the desk takes and gives. */

const TO = {
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  xls: 'xls:MS Excel 97',
  html: 'html',
  pdf: 'pdf:calc_pdf_Export',
  /** Every sheet as shown, UTF-8, semicolons; one file a sheet. */
  csv: 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,true,false,false,-1',
} as const

/** How a Vietnamese Excel or Calc takes a CSV in: semicolons, UTF-8, decimal commas. */
export const AS_VIETNAMESE = 'CSV:59,34,76,1,,1066,false,true'

export class Office {
  readonly #folder = mkdtempSync(join(tmpdir(), 'office-'))
  #made = 0

  /** The files as LibreOffice writes them anew, by their name without extension; all in one start of it, which is slow. */
  converted(files: Readonly<Record<string, Uint8Array>>, to: keyof typeof TO, from?: string): Map<string, Uint8Array> {
    const folder = join(this.#folder, String(this.#made++))
    mkdirSync(join(folder, 'out'), { recursive: true })
    const paths = Object.entries(files).map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes)
      return join(folder, name)
    })
    const own = `-env:UserInstallation=file://${this.#folder}/profile`
    const filter = from ? [`--infilter=${from}`] : []
    const asked = ['--headless', ...filter, '--convert-to', TO[to], '--outdir', join(folder, 'out'), ...paths]
    execFileSync('soffice', [own, ...asked], { stdio: 'pipe' })
    const out = readdirSync(join(folder, 'out'))
    return new Map(out.map(name => [basename(name, `.${to}`), readFileSync(join(folder, 'out', name))]))
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** Whether it turns a list into a workbook: there are installations of it that start and know no tables. */
export const officeIsHere = (() => {
  const office = new Office()
  try {
    return office.converted({ 'a.csv': Buffer.from('a;b') }, 'xlsx').has('a')
  } catch {
    return false // Where it is not installed, the tests that need it say so.
  } finally {
    office.close()
  }
})()
