/** Name of what is told at the hearth, where a level would have its id. */
export const HEARTH = 'hearth'

/**
 * How the course is packed for the browser: JSON files that are small alone, by logical path. A level is one pack with
 * its Vietnamese words; each further language adds one pack of words, so that a new language needs no code.
 */
export const PATHS = {
  course: 'course.json',
  level: (id: string) => `levels/${id}.json`,
  levelWords: (id: string, tag: string) => `levels/${id}.${tag}.json`,
  commonDrawn: 'drawings/common.json',
  titles: (tag: string) => `titles/${tag}.json`,
  web: (tag: string) => `web/${tag}.json`,
  help: (tag: string) => `help/${tag}.json`,
  plan: (tag: string) => `plan/${tag}.json`,
  clues: 'desk/clues.json',
  remarks: (tag: string) => `desk/remarks.${tag}.json`,
  hearth: (tag: string) => `${HEARTH}/${tag}.json`,
  languages: 'languages/index.json',
  home: (tag: string) => `homes/${tag}.json`,
  homeTold: (tag: string) => `homes/told/${tag}.json`,
  homeLevel: (tag: string, id: string) => `homes/${tag}/${id}.json`,
  language: (tag: string) => `languages/${tag}.json`,
  adultWords: (tag: string) => `desk/words.${tag}.json`,
} as const
