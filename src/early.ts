// The first script. An address that leads past the title needs the world's large script, which is asked for before the
// game's own; both are then read at the same time. Without a canvas Phaser cannot even be loaded.
if (location.hash.length > 1 && document.createElement('canvas').getContext('2d')) void import('./stage/open')
void import('./main')
