import './words.ts'
import { t } from '#messages/index.ts'
import { dimensions } from '#modules/appeals/domain/words.ts'
import './evaluation.css'

export type Level = 1 | 2 | 3 | 4 | 5
export type Dimensions = Partial<Record<(typeof dimensions)[number], Level>>
const levels = [5, 4, 3, 2, 1] as const

type Props = { id: string; value: Dimensions; onChange: (value: Dimensions) => void }

/** 结果、时效、态度、沟通: each from five levels, or left out. */
export function DimensionFields({ id, value, onChange }: Props) {
  return (
    <fieldset className="field dimensions">
      <legend>{t('judge.dimensions')}</legend>
      {dimensions.map((name) => (
        <div key={name} className="dimension">
          <label htmlFor={`${id}-${name}`}>{t(`judge.dimension.${name}`)}</label>
          <select
            id={`${id}-${name}`}
            value={value[name] ?? ''}
            onChange={({ target }) => {
              const { [name]: _, ...others } = value
              const level = levels.find((one) => String(one) === target.value)
              onChange(level === undefined ? others : { ...others, [name]: level })
            }}
          >
            <option value="">{t('judge.noLevel')}</option>
            {levels.map((level) => (
              <option key={level} value={level}>
                {t(`judge.level.${level}`)}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  )
}
