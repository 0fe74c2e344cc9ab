import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ActivityProps } from '../activity'
import type { DetectiveItem, DetectiveLevel } from './level'
import type { DetectiveState } from './rules'
import { type DetectiveScene, detectivePicture, type Frame } from './scene'

/** The stage beside the largest screen it is drawn for. */
function sharpness(): number {
  return Math.min(1, Math.max(0.5, Math.max(innerWidth, innerHeight) / 1280))
}

/** The culture house on the stage, kept round the photograph; everything is a no-op where there is no stage. */
export function useScene(
  props: ActivityProps<DetectiveLevel, DetectiveState>,
  over: RefObject<HTMLElement | null>,
  photo: RefObject<HTMLElement | null>,
) {
  const { level, stage, sound } = props
  const scene = useRef<DetectiveScene | null>(null)
  const [speaks, setSpeaks] = useState(false)
  const turn = useRef(0)

  useEffect(() => {
    const box = over.current
    if (!stage || !box) return
    let gone = false
    const hang = () => {
      if (photo.current) scene.current?.hang(frameOf(photo.current, box))
    }
    const observer = new ResizeObserver(hang)
    observer.observe(box)
    stage.hush(true)
    stage.show(detectivePicture(sharpness(), sound)).then(shown => {
      if (gone) return
      scene.current = shown
      hang()
    })
    return () => {
      gone = true
      observer.disconnect()
      scene.current = null
    }
  }, [stage])

  /** What is at the board answers a verdict, once the stamp has come down. */
  const told = async (item: DetectiveItem, right: boolean) => {
    const mine = ++turn.current
    await new Promise(done => setTimeout(done, STAMP))
    if (mine !== turn.current) return
    sound(right ? 'right' : 'look-again')
    if (!right) return scene.current?.flyDown()
    if (item.side === 'safe' || !level.cast.includes('lua')) return scene.current?.sing()
    await scene.current?.peek()
    if (mine === turn.current && scene.current) setSpeaks(true)
  }
  return {
    /** Whether Lừa, found out, says so. */
    speaks,
    told,
    next: () => {
      turn.current++
      setSpeaks(false)
      scene.current?.rest()
    },
  }
}

/** Where a thing is laid out inside `box`, whatever moves it for the moment; and how far the box is free below it. */
function frameOf(thing: HTMLElement, box: HTMLElement): Frame {
  let [x, y] = [0, 0]
  for (let at: Element | null = thing; at instanceof HTMLElement && at !== box; at = at.offsetParent) {
    x += at.offsetLeft
    y += at.offsetTop
  }
  const tray = box.querySelector<HTMLElement>('.detective-tray')
  const below = Math.max(0, (tray?.offsetTop ?? box.clientHeight) - y - thing.offsetHeight)
  return { x, y, width: thing.offsetWidth, height: thing.offsetHeight, below }
}

/** A stamp comes down in this time, ms. */
const STAMP = 320
