import type { Picture } from '../stage/stage'

const WIDTH = 1600
const HEIGHT = 900

/** The hearth of the house at night, filling whatever the screen is, the fire in the middle. */
export const hearthPicture: Picture<object> = {
  art: [{ key: 'hearth', file: 'hearth/hearth.svg', width: 1280 }],
  build(tools) {
    const room = tools.image('hearth').setOrigin(0.5)
    return {
      layout(view) {
        const scale = Math.max(view.width / WIDTH, view.height / HEIGHT)
        room.setPosition(view.width / 2, view.height / 2).setScale((scale * WIDTH) / 1280)
      },
    }
  },
}
