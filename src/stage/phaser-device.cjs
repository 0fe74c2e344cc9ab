// What the lite Phaser asks of the device. Its own answers open a WebGL context only to see whether one can be had, decode
// pictures and read them back: a quarter of a second on a slow tablet before anything is drawn. The stage opens its own
// context and says what it got; the mouse is never locked; every browser has blended for ten years.
module.exports = { pointerLock: false, supportNewBlendModes: true }
