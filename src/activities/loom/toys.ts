import type { Actors } from './actors'
import type { Piece, PieceName } from './pieces'

/** Everything in the room answers a finger, and nothing of that is ever needed. */
export class Toys {
  constructor(private readonly world: Actors) {}

  wake(): void {
    const { tools, bird, people, weaving } = this.world
    tools.onTap(bird.image, () => this.sing())
    tools.onTap(people[0].image, () => this.wave(0))
    tools.onTap(people[1].image, () => this.wave(1))
    tools.onTap(weaving.reedImage, () => this.world.events.sound('reed'))
  }

  private async sing(): Promise<void> {
    const { bird, events, tools, place } = this.world
    events.sound('hop')
    for (const frame of [1, 2, 1, 2]) {
      if (!tools.alive()) return
      bird.frame(frame)
      await bird.to({ y: place.bird.y - 12 * frame }, { ms: 140 })
    }
    if (tools.alive()) bird.put(place.bird).frame(0)
  }

  private async wave(i: 0 | 1): Promise<void> {
    const { people, onlookers, events, tools } = this.world
    const who: Piece = people[i]
    events.sound('tap')
    if (i === 0) this.world.says('greet', { x: who.x, y: who.y - 310 })
    who.become(`${onlookers[i]}-happy` as PieceName)
    await tools.pause(900)
    if (tools.alive()) who.become(onlookers[i])
  }
}
