import { useCallback, useState } from 'react'
import type { Assigned, PackItem } from '../talk-types.ts'

/** What is chosen for one question; kept until it is sent. */
export type Choice = { subject: string; officeId: string | null }
export type Choices = Readonly<Record<string, Choice>>

export const keyOf = ({ seatId, nth }: Pick<PackItem, 'seatId' | 'nth'>): string =>
  `${seatId} ${nth}`

/** What was assigned before, otherwise the proposed subject and no office: the clerk chooses. */
const begin = ({ subject, proposedSubject, officeId }: PackItem): Choice => {
  return { subject: subject ?? proposedSubject, officeId }
}

/** What stands for each question, with what was typed before this page was left. */
export function useAssignments(sessionId: string, items: readonly PackItem[]) {
  const place = `kentan.packs.${sessionId}`
  const [choices, setChoices] = useState<Choices>(() => ({
    ...Object.fromEntries(items.map((item) => [keyOf(item), begin(item)])),
    ...keptChoices(place, items),
  }))
  const change = useCallback(
    (changed: Choices) =>
      setChoices((before) => {
        const after = { ...before, ...changed }
        sessionStorage.setItem(place, JSON.stringify(after))
        return after
      }),
    [place],
  )
  const forget = () => sessionStorage.removeItem(place)
  return { choices, change, forget }
}

function keptChoices(place: string, items: readonly PackItem[]): Choices {
  const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? '{}')
  const known = new Set(items.map(keyOf))
  const there = Object.entries(kept ?? {}).filter(([key]) => known.has(key))
  return Object.fromEntries(there)
}

/** What is sent: every question with its subject and office. */
export const assignedOf = (items: readonly PackItem[], choices: Choices): Assigned[] =>
  items.map(({ seatId, nth, proposedSubject }) => {
    const { subject = '', officeId = null } = choices[keyOf({ seatId, nth })] ?? {}
    return { seatId, nth, subject: subject.trim() || proposedSubject, officeId }
  })

/** The proposed offices for the questions that have none yet. */
export function proposalsFor(items: readonly PackItem[], choices: Choices): Choices {
  const open = items.filter((item) => !choices[keyOf(item)]?.officeId && item.proposedOfficeId)
  return Object.fromEntries(
    open.map((item) => {
      const subject = choices[keyOf(item)]?.subject ?? item.proposedSubject
      return [keyOf(item), { subject, officeId: item.proposedOfficeId }]
    }),
  )
}
