import * as Phaser from 'phaser'
import star from './star.svg?url'

/** The floor that everything is measured against: whole Phaser, one scene, one turning sprite, one text. */
class Hello extends Phaser.Scene {
  private star!: Phaser.GameObjects.Image

  preload(): void {
    this.load.svg('star', star, { width: 128, height: 128 })
  }

  create(): void {
    this.star = this.add.image(480, 270, 'star')
    this.add.text(24, 24, 'Xin chào! Công dân số', { fontSize: '32px', color: '#fff', fontFamily: 'sans-serif' })
    performance.mark('scene-ready')
  }

  override update(time: number): void {
    this.star.rotation = time / 1000
  }
}

new Phaser.Game({
  type: Phaser.WEBGL,
  width: 960,
  height: 540,
  parent: 'app',
  backgroundColor: '#124',
  scene: Hello,
  scale: { mode: Phaser.Scale.FIT },
  audio: { noAudio: true },
  banner: false,
})
