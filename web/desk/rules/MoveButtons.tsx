import { Button } from 'antd'
import { t } from '#messages/index.ts'

type Props = {
  /** The list's id: its button to add is `ladder-add`. */
  id: string
  /** What is moved, as it is called now: 第 2 级. */
  what: string
  at: number
  count: number
  /** How many must stay. */
  least: number
  move?: (from: number, to: number) => void
  remove: (at: number) => void
}

/** Orders a list by the keyboard as well as by the mouse: the focus goes along. */
export function MoveButtons({ id, what, at, count, least, move, remove }: Props) {
  const go = (way: 'up' | 'down') => {
    const to = way === 'up' ? at - 1 : at + 1
    move?.(at, to)
    focusFirst([`${id}-${to}-${way}`, `${id}-${to}-${way === 'up' ? 'down' : 'up'}`])
  }
  return (
    <span className="moves">
      {move && (
        <>
          <Button
            size="small"
            id={`${id}-${at}-up`}
            aria-label={t('list.nthUp', { what })}
            disabled={at === 0}
            onClick={() => go('up')}
          >
            {t('list.up')}
          </Button>
          <Button
            size="small"
            id={`${id}-${at}-down`}
            aria-label={t('list.nthDown', { what })}
            disabled={at === count - 1}
            onClick={() => go('down')}
          >
            {t('list.down')}
          </Button>
        </>
      )}
      <Button
        size="small"
        aria-label={t('list.nthRemove', { what })}
        disabled={count <= least}
        onClick={() => {
          remove(at)
          focusFirst([`${id}-add`])
        }}
      >
        {t('list.remove')}
      </Button>
    </span>
  )
}

/** Once the list is drawn anew, the first of these buttons that can be pressed. */
function focusFirst(ids: string[]): void {
  requestAnimationFrame(() =>
    ids
      .map((one) => document.getElementById(one))
      .find((button) => button !== null && !button.hasAttribute('disabled'))
      ?.focus(),
  )
}
