import { beforeEach, describe, expect, it, vi } from 'vitest'
import { recordingOf, stretchesOf, wordsOf } from '../../src/core/speech'
import type { DeviceVoice } from '../../src/platform/device-voice'
import { heardIn } from '../../src/platform/speaker'
import { before, openVoice, type VoiceParts } from '../../src/platform/voice'
import type { VoiceClips } from '../../src/platform/voice-clips'

describe('the words of a text', () => {
  const said = (text: string) => wordsOf(text).map(({ word, rest }) => word + { none: '', short: ',', long: '.' }[rest])

  it('are its syllables in small letters, with a rest at every stop', () => {
    expect(said('NHẠC LÊN RỒI BÀ ƠI!!! Hai bà cháu, nhảy…')).toEqual([
      'nhạc',
      'lên',
      'rồi',
      'bà',
      'ơi.',
      'hai',
      'bà',
      'cháu,',
      'nhảy.',
    ])
  })

  it('are the same however the letters are put together', () => {
    expect(wordsOf('Mường'.normalize('NFD'))).toEqual(wordsOf('Mường'))
  })

  it('keep numbers whole, say signs, and leave out pictures', () => {
    expect(said('Giá 1.500 đồng 🎁 giảm 50%, lớp 2A.')).toEqual([
      'giá',
      '1.500',
      'đồng',
      'giảm',
      '50',
      '%,',
      'lớp',
      '2',
      'a.',
    ])
    expect(said('… 🎉')).toEqual([])
  })
})

describe('recordings', () => {
  const names = new Set(['Mơ', 'Đi thôi. Nhanh lên!', 'Vì cầu lắc.'].map(recordingOf))
  const stretches = (text: string) =>
    stretchesOf(text, name => names.has(name)).map(({ text: part, recording }) => [part, recording !== null])

  it('are named by their text, whatever stop a view puts behind it', () => {
    expect(recordingOf('Mơ.')).toBe(recordingOf(' Mơ '))
    expect(recordingOf('Mơ')).not.toBe(recordingOf('Mở'))
    expect(recordingOf('Mơ')).toMatch(/^[0-9a-f]{10}$/)
  })

  it('are found again in what a view joined, the longest first', () => {
    expect(stretches('Mơ. Đi thôi. Nhanh lên! Chưa ai ghi câu này. Vì cầu lắc.')).toEqual([
      ['Mơ.', true],
      ['Đi thôi. Nhanh lên!', true],
      ['Chưa ai ghi câu này.', false],
      ['Vì cầu lắc.', true],
    ])
  })
})

describe('a clip', () => {
  it('is heard from its first sound to its last', () => {
    const wave = new Float32Array(160)
    wave.fill(0.5, 40, 80)
    expect(heardIn(wave, 16)).toEqual({ from: 2.5, length: 2.5 })
    expect(heardIn(new Float32Array(9), 16)).toEqual({ from: 0, length: 0 })
  })
})

describe('the voice', () => {
  const made = new Set(['mơ', 'nghỉ', 'mắt'])
  const clips: VoiceClips = {
    has: word => made.has(word),
    word: () => null,
    isRecorded: name => name === recordingOf('Trung thu'),
    recording: async () => null,
  }
  const heard: string[] = []
  let ended = () => {}
  const speaker = {
    say: (text: string) => {
      heard.push(`made ${text}`)
      return new Promise<boolean>(resolve => {
        ended = () => resolve(true)
      })
    },
    hush: () => heard.push('hush'),
  }
  const device = (speaks: boolean): DeviceVoice => ({
    canSpeak: () => speaks,
    speak: text => heard.push(`device ${text}`),
    hush() {},
    watch: () => () => {},
  })
  const open = (parts: Partial<VoiceParts>) =>
    openVoice(
      { made: () => null, recording: () => null },
      { device: device(false), speaker, clips: async () => clips, along: async () => null, ...parts },
    )
  const spoken = () => heard.filter(one => one !== 'hush')

  beforeEach(() => {
    heard.length = 0
  })

  it('cannot speak before its clips are there, and says when they are', async () => {
    const voice = open({})
    const seen = vi.fn()
    voice.watch(seen)
    expect(voice.canSpeak('vi')).toBe(false)
    voice.load('vi')
    await vi.waitFor(() => expect(seen).toHaveBeenCalled())
    expect(voice.canSpeak('vi')).toBe(true)
    voice.speak('Mơ nghỉ mắt.', 'vi')
    expect(spoken()).toEqual(['made Mơ nghỉ mắt.'])
  })

  it('asks again for clips that were out of reach', async () => {
    const from = vi.fn(async (): Promise<VoiceClips | null> => null)
    const voice = open({ clips: from })
    voice.load('vi')
    voice.load('vi')
    expect(from).toHaveBeenCalledTimes(1)
    await Promise.resolve()
    voice.load('vi')
    expect(from).toHaveBeenCalledTimes(2)
  })

  it('leaves to the tablet what the clips cannot say, unless it was recorded', async () => {
    const voice = open({ device: device(true) })
    voice.speak('Mơ', 'vi')
    voice.load('vi')
    await vi.waitFor(() => {
      heard.length = 0
      voice.hush()
      voice.speak('Mơ', 'vi')
      expect(spoken()).toEqual(['made Mơ'])
    })
    voice.speak('Mơ ngủ', 'vi')
    voice.speak('Trung thu.', 'vi')
    expect(spoken()).toEqual(['made Mơ', 'device Mơ ngủ', 'made Trung thu.'])
  })

  it('falls silent when asked for the same while it is said, and says it again after', async () => {
    const voice = open({})
    voice.load('vi')
    await vi.waitFor(() => expect(voice.canSpeak('vi')).toBe(true))
    voice.speak('Mơ', 'vi')
    voice.speak('Mơ', 'vi')
    expect(heard.at(-1)).toBe('hush')
    expect(spoken()).toEqual(['made Mơ'])
    voice.speak('Mơ', 'vi')
    ended()
    await Promise.resolve()
    await Promise.resolve()
    voice.speak('Mơ', 'vi')
    expect(spoken()).toEqual(['made Mơ', 'made Mơ', 'made Mơ'])
  })

  it('says what the valley recorded first, and the rest as before', async () => {
    const asked: (readonly [name: string, found: boolean])[] = []
    const bytes = new ArrayBuffer(4)
    const beside = {
      isRecorded: (name: string) => name === recordingOf('Mơ'),
      recording: async () => ({ bytes, cut: { from: 0, length: 1, gain: 2 } }),
    }
    const listening = {
      ...speaker,
      async say(text: string, from: VoiceClips) {
        heard.push(`made ${text}`)
        for (const { recording } of stretchesOf(text, from.isRecorded))
          if (recording) asked.push([recording, (await from.recording(recording))?.bytes === bytes])
        return true
      },
    }
    const voice = open({ device: device(true), speaker: listening })
    voice.beside(beside)
    // The line alone needs nothing else; a line with words that nothing here has made waits for the language's voice.
    voice.speak('Mơ.', 'vi')
    voice.speak('Mơ. Ngủ.', 'vi')
    voice.load('vi')
    await vi.waitFor(() => {
      voice.hush()
      voice.speak('Mơ. Ngủ ngon.', 'vi')
      expect(spoken().at(-1)).toBe('made Mơ. Ngủ ngon.')
    })
    expect(spoken().slice(0, 2)).toEqual(['made Mơ.', 'device Mơ. Ngủ.'])
    await vi.waitFor(() => expect(asked).toContainEqual([recordingOf('Mơ'), true]))
    voice.beside(null)
    voice.speak('Mơ. Ngủ.', 'vi')
    expect(spoken().at(-1)).toBe('device Mơ. Ngủ.')
  })

  it('marks what is said while it is said, and nothing after', async () => {
    const marks: unknown[] = []
    const along = { mark: (...what: unknown[]) => marks.push(what), clear: () => marks.push('clear') }
    let hears = (_from: number, _count: number) => {}
    const telling: VoiceParts['speaker'] = {
      hush() {},
      say(_, __, heard) {
        hears = heard
        return new Promise(resolve => {
          ended = () => resolve(true)
        })
      },
    }
    const voice = open({ speaker: telling, along: async () => along })
    voice.load('vi')
    await vi.waitFor(() => expect(voice.canSpeak('vi')).toBe(true))
    voice.speak('Mơ nghỉ.', 'vi')
    hears(1, 1)
    await vi.waitFor(() => expect(marks).toEqual([['Mơ nghỉ.', 1, 1]]))
    ended()
    await vi.waitFor(() => expect(marks.at(-1)).toBe('clear'))
    hears(0, 1)
    await Promise.resolve()
    expect(marks).toHaveLength(2)
  })

  it('says a line in the voice of the language where its recording cannot be played', async () => {
    const own = { isRecorded: (name: string) => name === recordingOf('Mơ'), recording: async () => null }
    const unable = { hush() {}, say: async () => false }
    const voice = open({ device: device(true), speaker: unable })
    voice.beside(own)
    voice.speak('Mơ.', 'vi')
    await vi.waitFor(() => expect(spoken()).toEqual(['device Mơ.']))
    const gone = before(own, { isRecorded: () => true, recording: async () => ({ bytes: new ArrayBuffer(7) }) })
    expect((await gone.recording(recordingOf('Mơ')))?.bytes.byteLength).toBe(7)
  })
})
