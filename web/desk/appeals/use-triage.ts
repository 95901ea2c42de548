import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { t } from '#messages/index.ts'
import type { AppealItem } from '../api.ts'
import type { DeskStep } from '../steps/desk-steps.ts'
import { useAppealSearch } from './appeal-queries.ts'
import { focusedRow, focusRow, isInPanel, neighbour } from './rows.ts'

/** Which form the keyboard asked for; each wish is new, so that the same one can be had twice. */
export type Wish = { step?: DeskStep; at: number }
type Named = Pick<AppealItem, 'appealId' | 'number'>

/** Going through the list: moving, opening, and on to the next row once a step is taken. */
export function useTriage(items: AppealItem[]) {
  const [{ appeal: opened, ...filters }, change] = useAppealSearch()
  const client = useQueryClient()
  const [wish, setWish] = useState<Wish>()
  const [said, setSaid] = useState('')
  const show = (appealId: string) => change({ ...filters, appeal: appealId })
  const ask = (step?: DeskStep) => setWish({ ...(step && { step }), at: performance.now() })
  const close = () => {
    change(filters)
    requestAnimationFrame(() => focusRow(opened))
  }
  const move = (by: 1 | -1) => {
    const next = neighbour(items, focusedRow() ?? opened, by)
    if (!next) return
    setWish(undefined)
    focusRow(next)
    if (opened) show(next)
  }
  const place = useRef(0)
  /** A row that a filter has taken away meanwhile is followed by the one now in its place. */
  const nextAfter = (appealId: string) => {
    const at = items.findIndex((item) => item.appealId === appealId)
    if (at >= 0) place.current = at
    const next = items[at >= 0 ? at + 1 : place.current] ?? items[place.current - 1]
    return next?.appealId
  }
  const taken = async (step: DeskStep, { appealId, number }: Named) => {
    const next = nextAfter(appealId)
    await client.invalidateQueries({ queryKey: ['appeals'] })
    setSaid(t(`done.${step}`, { number }))
    if (step === 'register') return ask('dispatch')
    // Who has just signed goes on to draft; the row is not done with.
    if (step === 'sign') return ask()
    setWish(undefined)
    if (next) show(next)
    requestAnimationFrame(() => focusRow(next ?? appealId))
  }
  const open = (appealId: string, byKeyboard: boolean) => {
    if (byKeyboard) ask()
    else setWish(undefined)
    if (appealId !== opened) show(appealId)
  }
  const back = () => (isInPanel() ? focusRow(opened) : opened && close())
  return { wish, said, taken, open, close, keys: keysOf({ move, ask, back }) }
}

type Moves = {
  move: (by: 1 | -1) => void
  ask: (step: DeskStep) => void
  back: () => void
}

function keysOf({ move, ask, back }: Moves) {
  return {
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    d: () => ask('dispatch'),
    t: () => ask('confirmText'),
    a: () => ask('askSupplement'),
    c: () => ask('close'),
    m: () => document.getElementById('more-steps')?.click(),
    Escape: back,
  }
}
