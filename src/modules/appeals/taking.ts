import { serve } from '#platform/http/serve.ts'
import { stepAppeal } from './commands.ts'
import type { AppealCommand } from './domain/events.ts'

/** The handler of a step whose input is the command itself. */
export function taking(type: AppealCommand['type']) {
  return serve((ctx, { appealId, ...given }: { appealId: string }) =>
    // Why `as`: the step's contract has checked that its input is this command's.
    stepAppeal(ctx, appealId, { type, ...given } as AppealCommand),
  )
}
