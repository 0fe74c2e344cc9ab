import type { Picture } from '../stage/stage'

const WIDTH = 1600
const HEIGHT = 900

/** The family round the kettle, picture units: what has to be seen of the room. */
const FIRE = { x: 800, y: 590, width: 800, height: 420 }

/** The hearth of the house at night, filling its part of the screen, the family round the fire in the middle. */
export const hearthPicture: Picture<object> = {
  art: [{ key: 'hearth', file: 'hearth/hearth.svg', width: 1280 }],
  build(tools) {
    const room = tools.image('hearth').setOrigin(0.5)
    return {
      layout(view) {
        const fills = Math.max(view.width / WIDTH, view.height / HEIGHT)
        const scale = Math.max(fills, Math.min(view.width / FIRE.width, view.height / FIRE.height))
        const middle = (of: number, size: number, seen: number) => {
          const half = seen / scale / 2
          return (size / 2 - Math.min(size - half, Math.max(half, of))) * scale + seen / 2
        }
        room
          .setPosition(middle(FIRE.x, WIDTH, view.width), middle(FIRE.y, HEIGHT, view.height))
          .setScale((scale * WIDTH) / 1280)
      },
    }
  },
}
