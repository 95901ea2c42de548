import { t } from '#messages/index.ts'
import type { Choice } from './use-choice.ts'

/** The box of a row by which it is chosen; nothing for those who only read. */
export function ChoiceCell({
  choice,
  id,
  title,
}: {
  choice: Choice | null
  id: string
  title: string
}) {
  if (choice === null) return null
  return (
    <td>
      <input
        type="checkbox"
        checked={choice.chosen.has(id)}
        onChange={() => choice.pick(id)}
        aria-label={t('problems.select', { title })}
      />
    </td>
  )
}
