import { t } from '#messages/index.ts'
import { timeWords } from '#web/ui/days.ts'
import type { Kept } from './use-draft.ts'

type Props = {
  kept: Kept
  restored: boolean
  /** What was cleared and can be brought back. */
  undone: object | null
  clear: () => void
  undo: () => void
}

/** Says that the draft is kept, and lets it be cleared and brought back. */
export function DraftNote({ kept, restored, undone, clear, undo }: Props) {
  return (
    <div className="draft-note">
      <p role="status">{noteOf({ kept, restored, undone })}</p>
      {undone ? (
        <button type="button" className="button quiet" onClick={undo}>
          {t('submit.undo')}
        </button>
      ) : (
        <button type="button" className="button quiet" onClick={clear}>
          {t('submit.clear')}
        </button>
      )}
    </div>
  )
}

function noteOf({ kept, restored, undone }: Pick<Props, 'kept' | 'restored' | 'undone'>): string {
  if (undone) return t('submit.cleared')
  if (kept === 'failed') return t('submit.notSaved')
  if (kept) return t('submit.saved', { time: timeWords(kept) })
  return restored ? t('submit.restored') : ''
}
