import fc from 'fast-check'

/** Invented cases are the same on every machine and in every run; `SEED=7 npx vitest run` invents others. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1126) })
