// The first script. An address that leads past the title needs the world's large scripts, which are asked for before the
// game's own; all are then read at the same time. Without a canvas Phaser cannot even be loaded.
if (location.hash.length > 1 && document.createElement('canvas').getContext('2d')) {
  void import('./stage/open')
  void import('./stage/village')
  void import('./screens/inside-room')
}
void import('./main')
