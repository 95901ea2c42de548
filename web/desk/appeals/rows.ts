import type { AppealItem } from '../api.ts'

const linkOf = (appealId: string) =>
  document.querySelector<HTMLAnchorElement>(`a[data-appeal="${CSS.escape(appealId)}"]`)

export function focusRow(appealId: string | undefined): void {
  if (appealId) linkOf(appealId)?.focus()
}

export function focusedRow(): string | undefined {
  const focused = document.activeElement
  return focused instanceof HTMLElement ? focused.dataset.appeal : undefined
}

export const isInPanel = (): boolean => document.activeElement?.closest('.panel') != null

/** The row before or after this one; the first row when there is none to begin from. */
export function neighbour(
  items: readonly AppealItem[],
  from: string | undefined,
  by: 1 | -1,
): string | undefined {
  const at = items.findIndex((item) => item.appealId === from)
  return items[at < 0 ? 0 : at + by]?.appealId
}
