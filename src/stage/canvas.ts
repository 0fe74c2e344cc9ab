const CONTEXT: WebGLContextAttributes = { alpha: false, depth: false, stencil: false, powerPreference: 'low-power' }

/**
 * A canvas for the world and its WebGL context; null where there is none, and the canvas is then drawn by its 2d one.
 * Opened here, once: Phaser opens another before it, only to see whether it can, and throws it away.
 */
export function worldCanvas() {
  const canvas = document.createElement('canvas')
  return { canvas, context: canvas.getContext('webgl', CONTEXT) }
}
