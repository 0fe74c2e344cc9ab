/** How far a long work is: pupils, or what else it goes by, done of all. `of` is 0 as long as that is not known. */
export interface Step {
  readonly done: number
  readonly of: number
}

/** A long work cut so small that whoever does it may look up between any two of its steps, or leave it. */
export type Steps<Made> = Generator<Step, Made, void>

/** Is told how far a work is. */
export type Told = (step: Step) => void

/** Does all of it without looking up. */
export function atOnce<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
