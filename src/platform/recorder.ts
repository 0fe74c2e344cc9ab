/** Why nothing can be recorded: no microphone here (or a page that may not ask for one), or the person said no. */
export type NoMicrophone = 'absent' | 'refused'

/** What was recorded, packed and as a wave. */
export interface Recorded {
  readonly bytes: ArrayBuffer
  readonly type: string
  /** From -1 to 1, `rate` of them a second. */
  readonly samples: Float32Array
  readonly rate: number
}

export interface Recorder {
  /** How loud it is just now, 0 to 1. */
  level(): number
  stop(): Promise<Recorded>
  cancel(): void
}

/** Safari packs as mp4. */
const TYPES = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4']
/** Clear speech; with what the packing adds (some 350 bytes for 50 blocks a second) below 3 kB a second. */
const BITS = 20_000
const RATE = 16_000

/** Opens the microphone and begins. `onFull`: after so many seconds, for the caller to stop. */
export async function record(seconds: number, onFull: () => void): Promise<Recorder | NoMicrophone> {
  if (!navigator.mediaDevices?.getUserMedia || typeof MediaRecorder === 'undefined') return 'absent'
  const mimeType = TYPES.find(type => MediaRecorder.isTypeSupported(type))
  if (!mimeType) return 'absent'
  const stream = await microphone()
  if (typeof stream === 'string') return stream
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS })
  const parts: Blob[] = []
  recorder.ondataavailable = ({ data }) => parts.push(data)
  const ended = new Promise<void>(done => recorder.addEventListener('stop', () => done()))
  const meter = meterOf(stream)
  const full = setTimeout(onFull, seconds * 1000)
  recorder.start()
  const close = () => {
    clearTimeout(full)
    if (recorder.state !== 'inactive') recorder.stop()
    for (const track of stream.getTracks()) track.stop()
    meter.close()
  }
  return {
    level: meter.level,
    cancel: close,
    async stop() {
      close()
      await ended
      const bytes = await new Blob(parts).arrayBuffer()
      return { bytes, type: mimeType, ...(await waveOf(bytes)) }
    },
  }
}

async function microphone(): Promise<MediaStream | NoMicrophone> {
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    })
  } catch (reason) {
    return reason instanceof DOMException && /NotAllowed|Security/.test(reason.name) ? 'refused' : 'absent'
  }
}

function meterOf(stream: MediaStream): { level: () => number; close: () => void } {
  const context = new AudioContext()
  const analyser = new AnalyserNode(context, { fftSize: 512 })
  context.createMediaStreamSource(stream).connect(analyser)
  const wave = new Float32Array(analyser.fftSize)
  return {
    level() {
      analyser.getFloatTimeDomainData(wave)
      return Math.min(
        1,
        wave.reduce((most, one) => Math.max(most, Math.abs(one)), 0),
      )
    },
    close: () => void context.close(),
  }
}

/** A sound as a wave of one channel. Rejects for what is no sound. */
export async function waveOf(bytes: ArrayBuffer): Promise<{ samples: Float32Array; rate: number }> {
  // A copy: decoding takes the bytes away.
  const sound = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(bytes.slice(0))
  return { samples: sound.getChannelData(0), rate: sound.sampleRate }
}
