// What the lite Phaser asks of the device. Its own answers open a WebGL context only to see whether one can be had, and throw
// it away: a quarter of a second on a slow tablet. The stage opens its own and says what it got; the mouse is never locked.
module.exports = { pointerLock: false }
