import { useEffect, useRef } from 'react'

type Keys = Readonly<Record<string, () => void>>

/** Typing, choosing from a list and composing Chinese words are none of our business. */
function isBusy({ target, isComposing, keyCode, key }: KeyboardEvent): boolean {
  if (isComposing || keyCode === 229) return true
  if (!(target instanceof HTMLElement)) return false
  if (target.getAttribute('aria-expanded') === 'true') return true
  if (key === 'Escape') return false
  if (key.startsWith('Arrow') && target.closest('.panel')) return true
  return target.isContentEditable || target.matches('input, textarea, select')
}

/** A closed dialog stays in the page, out of sight. */
const isDialogOpen = (): boolean =>
  [...document.querySelectorAll('[aria-modal="true"]')].some((dialog) => dialog.checkVisibility())

/** Single keys that act while nothing is typed; `Escape` also acts from within a field. */
export function useShortcuts(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = latest.current[event.key]
      if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isBusy(event) || isDialogOpen()) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
