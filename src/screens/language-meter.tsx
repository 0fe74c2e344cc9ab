import type { LanguageRow } from '../content/homes'
import type { Say } from '../ui/say'

/** How far a language has come, in numbers and as a bar. Nothing is rounded up: a draft is called a draft. */
export function LanguageMeter({ row: { meter, waits }, say }: { row: LanguageRow; say: Say }) {
  if (meter === null) return <span class="meter-words">{say('languages.meter-whole')}</span>
  const whole = meter.attested + meter.rule + meter.draft + meter.reviewed
  const parts = [
    whole > 0 && say('languages.meter', { ...meter }),
    meter.rule > 0 && say('languages.meter-rule', { n: meter.rule }),
    whole > 0 && say('languages.meter-of', { of: meter.of }),
    meter.keyWords > 0 && say('languages.meter-words', { n: meter.keyWords }),
    waits !== null && say('languages.meter-waits'),
  ].filter(Boolean)
  const part = (n: number) => ({ width: `${Math.min(100, (n / Math.max(1, meter.of)) * 100)}%` })
  return (
    <span class="meter-words">
      {parts.join(' · ')}
      {whole > 0 && (
        <i class="meter" aria-hidden="true">
          <i class="meter-reviewed" style={part(meter.reviewed)} />
          <i class="meter-draft" style={part(meter.attested + meter.rule + meter.draft)} />
        </i>
      )}
    </span>
  )
}
