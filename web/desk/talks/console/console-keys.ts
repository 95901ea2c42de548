import { questionBeside, speakerBeside } from './speakers.ts'
import type { Console } from './use-console.ts'

/** The keys of the console; each letter also as a capital, for Caps Lock is easily left on. */
export function keysOf(at: Console, help: () => void, end: () => void) {
  const { speakers, spot, go } = at
  const question = (by: 1 | -1) => () => go(questionBeside(speakers, spot, by))
  const speaker = (by: 1 | -1) => () => go(speakerBeside(speakers, spot, by))
  const letters: Record<string, () => void> = {
    j: question(1),
    k: question(-1),
    n: speaker(1),
    p: speaker(-1),
    ...(at.canRecord && { a: () => at.openForm('attendance'), c: () => at.openForm('comment') }),
    e: end,
  }
  const capitals = Object.entries(letters).map(([key, act]) => [key.toUpperCase(), act])
  return {
    ...letters,
    ...Object.fromEntries(capitals),
    ...(at.canRecord && isOpen(at) && choices(at)),
    ArrowDown: question(1),
    ArrowUp: question(-1),
    ArrowRight: speaker(1),
    ArrowLeft: speaker(-1),
    '?': help,
    Escape: at.closeForm,
  }
}

const choices = ({ openForm }: Console): Record<string, () => void> => ({
  '1': () => openForm('answer'),
  '2': () => openForm('dispatch'),
  '3': () => openForm('writing'),
  '4': () => openForm('lead'),
})

/** Whether the question one is at has no outcome yet. */
function isOpen({ speakers, spot }: Console): boolean {
  const all = speakers.flatMap(({ questions }) => questions)
  return all.some(({ questionId, settled }) => questionId === spot.questionId && !settled)
}
