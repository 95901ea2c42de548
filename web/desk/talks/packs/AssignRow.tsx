import { Input, Select } from 'antd'
import { type KeyboardEvent, memo, useRef } from 'react'
import { t } from '#messages/index.ts'
import { useOfficeOptions } from '#web/desk/steps/office-options.tsx'
import type { PackItem } from '../talk-types.ts'
import { Asked } from './Asked.tsx'
import { type Choice, type Choices, keyOf } from './assignments.ts'

type Props = {
  item: PackItem
  place: number
  choice: Choice | undefined
  current: boolean
  onChange: (changed: Choices) => void
  onEnter: (place: number) => void
}

const officeId = (place: number) => `pack-office-${place}`

/** One question: its text, the office that shall answer it, and its subject. Why memo: there are forty. */
export const AssignRow = memo(function AssignRow(props: Props) {
  const { item, place, choice, current, onChange, onEnter } = props
  const { subject = '', officeId: office = null } = choice ?? {}
  const set = (changed: Partial<Choice>) =>
    onChange({ [keyOf(item)]: { subject, officeId: office, ...changed } })
  return (
    <li
      className={current ? 'assign-row assign-now' : 'assign-row'}
      onFocusCapture={() => onEnter(place)}
    >
      <Asked item={item} place={place} />
      <div className="assign-fields">
        <OfficeOf
          item={item}
          place={place}
          value={office}
          onChange={(id) => set({ officeId: id })}
        />
        <Input
          value={subject}
          maxLength={60}
          aria-label={t('talks.packs.subjectOf', { n: place + 1 })}
          onChange={({ target }) => set({ subject: target.value })}
        />
      </div>
    </li>
  )
})

type OfficeProps = {
  item: PackItem
  place: number
  value: string | null
  onChange: (officeId: string) => void
}

/** The offices, the proposed one first; a choice made by the keyboard leads on to the next question. */
function OfficeOf({ item, place, value, onChange }: OfficeProps) {
  const choice = useOfficeOptions({ title: item.text, tags: [] })
  const byKey = useRef(false)
  const options = proposedFirst(choice.options, item.proposedOfficeId)
  const note = (event: KeyboardEvent) => {
    byKey.current = event.key === 'Enter'
    // Why: antd's open list takes a Tab for a choice.
    if (event.key === 'Tab') event.stopPropagation()
  }
  return (
    <Select
      {...choice}
      id={officeId(place)}
      options={options}
      value={value}
      placeholder={placeholderFor(options, item)}
      aria-label={t('talks.packs.officeOf', { n: place + 1 })}
      className={value === null ? 'office-open' : 'office-set'}
      onInputKeyDown={note}
      onChange={(chosen) => {
        onChange(chosen)
        if (byKey.current) document.getElementById(officeId(place + 1))?.focus()
      }}
    />
  )
}

type Option = { value: string; label: string; duties: string }

const proposedFirst = (options: Option[], proposed: string | null): Option[] => [
  ...options.filter(({ value }) => value === proposed),
  ...options.filter(({ value }) => value !== proposed),
]

function placeholderFor(options: readonly Option[], { proposedOfficeId }: PackItem): string {
  const proposed = options.find(({ value }) => value === proposedOfficeId)
  return proposed ? t('talks.packs.proposed', { office: proposed.label }) : t('dispatch.find')
}
