import { t } from '#messages/index.ts'
import type { SeatItem } from '../queries.ts'

/** Where one stands with a session; who waits is told the number. */
export const seatWords = ({ status, queue }: Pick<SeatItem, 'status' | 'queue'>): string =>
  t(`seat.${status}`, { n: queue ?? '' })
