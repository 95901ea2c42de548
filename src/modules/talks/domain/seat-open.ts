import type { Role } from '#kernel/actor.ts'
import { openSteps } from '#kernel/loop.ts'
import { seatSteps } from './seat.ts'
import { type SeatStep, seatPhases } from './seat-phases.ts'
import type { SeatStatus, SessionStatus } from './words.ts'

/** The steps somebody of this role may take with a seat now, the session standing where it does. */
export const openSeatSteps = (seat: SeatStatus, session: SessionStatus, role: Role): string[] =>
  openSteps(seatSteps, seat, role).filter((step) =>
    // Why `as`: the names are those of the table.
    seatPhases[step as SeatStep].includes(session),
  )
