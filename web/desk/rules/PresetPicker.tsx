import { Button, Tag } from 'antd'
import { t } from '#messages/index.ts'
import type { RulesPreset } from '../api.ts'
import { Loaded } from '../Loaded.tsx'
import { usePresets } from './rule-queries.ts'

type Props = {
  chosen: string
  /** The preset that was loaded and is not saved yet. */
  loaded: string | null
  onLoad: (preset: RulesPreset) => void
}

/** The shipped sets of rules to begin from; loading one saves nothing. */
export function PresetPicker({ chosen, loaded, onLoad }: Props) {
  return (
    <section className="card" aria-labelledby="presets">
      <div className="list-head">
        <h2 id="presets">{t('presets.title')}</h2>
        <span className="faint">{t('presets.what')}</span>
      </div>
      <Loaded query={usePresets()}>
        {(presets) => (
          <ul className="presets">
            {presets.map((preset) => (
              <li key={preset.key} className="preset">
                <p className="preset-name">
                  <strong>{t(`preset.${preset.key}`)}</strong>{' '}
                  {preset.key === chosen && <Tag className="good">{t('presets.chosen')}</Tag>}
                </p>
                <Button
                  size="small"
                  aria-label={t('presets.loadOf', { name: t(`preset.${preset.key}`) })}
                  onClick={() => onLoad(preset)}
                >
                  {t('presets.load')}
                </Button>
                <p className="faint preset-about">{t(`preset.${preset.key}.about`)}</p>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <output className="said">
        {loaded && t('presets.loaded', { name: t(`preset.${loaded}`) })}
      </output>
    </section>
  )
}
