import { Button } from 'antd'
import { useRef } from 'react'
import { t } from '#messages/index.ts'
import type { Appeal } from '#web/desk/api.ts'
import type { Changes } from './changes.ts'
import { Originals } from './Originals.tsx'
import { TextEditor } from './TextEditor.tsx'

type Props = {
  appeal: Appeal
  /** Only what nobody has confirmed yet. */
  openOnly?: boolean
  value?: Changes
  onChange?: (changes: Changes) => void
}

const labelOf = (key: string) => {
  const nth = /^said-(\d+)$/.exec(key)?.[1]
  if (nth) return t('texts.said', { n: nth })
  return t(key === 'title' ? 'texts.heading' : `texts.${key}`)
}

/** What other units will read: proposed marks are looked over, changed where wrong, and confirmed. */
export function TextCheck({ appeal, openOnly = false, value = [], onChange }: Props) {
  const past = useRef<Changes[]>([])
  const texts = appeal.texts.filter(({ confirmed }) => !openOnly || !confirmed)
  const change = (changes: Changes) => {
    past.current.push(value)
    onChange?.(changes)
  }
  const undo = () => {
    const before = past.current.pop()
    if (before) onChange?.(before)
  }
  const marks = texts.reduce((sum, one) => sum + one.marks.length, 0)
  const restores = value.some(({ restored }) => restored.length > 0)
  return (
    <fieldset className="text-check">
      <legend>{t('texts.title')}</legend>
      <p className="note">
        {t(marks > 0 ? 'texts.found' : 'texts.foundNone', { n: marks })}
        {value.length > 0 && (
          <Button size="small" type="link" onClick={undo}>
            {t('texts.undo')}
          </Button>
        )}
      </p>
      <div className="text-editors">
        {texts.map((said) => (
          <div key={said.key}>
            <small className="faint">{labelOf(said.key)}</small>
            <TextEditor
              said={said}
              label={labelOf(said.key)}
              changes={value}
              onChange={change}
              onUndo={undo}
            />
          </div>
        ))}
      </div>
      <p id="texts-keys" className="faint text-keys">
        {t('texts.keys')}
      </p>
      {restores && <p className="note">{t('texts.restores')}</p>}
      <Originals appealId={appeal.appealId} nameOf={labelOf} />
    </fieldset>
  )
}
