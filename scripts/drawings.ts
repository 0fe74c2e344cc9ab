// Writes the paths of all drawings from point to point: npm run drawings. The same leaf at another place is then the same
// text, which packs small (a tenth of all drawings, and a fifth of those with much that repeats); nothing looks different.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromPointToPoint, readPath, writePath } from './svg-path'

const FOLDERS = ['assets/art', 'levels']

for (const folder of FOLDERS) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.svg'))
  for (const path of files.map(file => join(folder, file))) {
    const written = readFileSync(path, 'utf8')
    const short = written.replace(/ d="([^"]*)"/g, (_, d: string) => ` d="${writePath(fromPointToPoint(readPath(d)))}"`)
    if (short !== written) writeFileSync(path, short)
  }
}
