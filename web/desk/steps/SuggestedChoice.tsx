import type { KeyboardEvent, ReactNode } from 'react'
import { t } from '#messages/index.ts'
import { useShortcuts } from '../appeals/shortcuts.ts'
import type { Suggested } from './suggestions.ts'
import './suggested.css'

type Props = {
  suggested: Suggested | undefined
  value: string | undefined
  onChoose: (value: string) => void
  nameOf?: (item: Suggested['items'][number]) => string
  /** Whether the keys 1 to 3 are for this field. */
  keys?: boolean
  children?: ReactNode
}

/**
 * What is suggested for a field, above it: three buttons, each with how sure it is and why. The keys 1 to 3 take
 * one, also from within the field while nothing is typed in it. Nothing is chosen for the clerk.
 */
export function SuggestedChoice({ keys = true, ...props }: Props) {
  const { suggested, value, onChoose, nameOf, children } = props
  const items = suggested?.items ?? []
  const take = (key: string): boolean => {
    const item = /^[1-3]$/.test(key) ? items[Number(key) - 1] : undefined
    if (item) onChoose(item.value)
    return item !== undefined
  }
  const numbers = keys ? items.map((_, at) => `${at + 1}`) : []
  useShortcuts(Object.fromEntries(numbers.map((key) => [key, () => take(key)])))
  const press = (event: KeyboardEvent) => {
    if (!keys || !isEmptyField(event) || !take(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div role="none" onKeyDownCapture={press}>
      {suggested && items.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would put its legend into the row of buttons
        <div className="suggested" role="group" aria-label={t('suggested.title')}>
          {items.map((item, at) => (
            <SuggestedButton
              key={item.value}
              item={{ ...item, name: nameOf?.(item) ?? item.name }}
              nth={at + 1}
              keys={keys}
              chosen={item.value === value}
              onChoose={onChoose}
            />
          ))}
          <small className="small">{restsOn(suggested)}</small>
        </div>
      )}
      {children}
    </div>
  )
}

type ButtonProps = {
  item: Suggested['items'][number]
  nth: number
  keys: boolean
  chosen: boolean
  onChoose: (value: string) => void
}

function SuggestedButton({ item, nth, keys, chosen, onChoose }: ButtonProps) {
  const percent = Math.round(item.confidence * 100)
  return (
    <button
      type="button"
      className="suggestion"
      aria-pressed={chosen}
      {...(keys && { 'aria-keyshortcuts': `${nth}` })}
      onClick={() => onChoose(item.value)}
    >
      <span className="suggestion-name">
        {keys && <kbd>{nth}</kbd>}
        <b>{item.name}</b>
        <span className="digits">{percent}%</span>
      </span>
      <meter min={0} max={100} value={percent} aria-hidden="true" />
      <small className="small">{item.words.join(t('desk.stroke'))}</small>
    </button>
  )
}

/** A digit typed into a field that has text is part of that text. */
function isEmptyField({ target, key, nativeEvent, ...event }: KeyboardEvent): boolean {
  if (!/^[1-3]$/.test(key) || event.ctrlKey || event.metaKey || event.altKey) return false
  return target instanceof HTMLInputElement && target.value === '' && !nativeEvent.isComposing
}

const restsOn = ({ source, version }: Suggested): string =>
  t(source === 'cold' ? 'suggested.cold' : 'suggested.warm', { version })
