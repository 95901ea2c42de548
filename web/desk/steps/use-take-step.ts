import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormInstance } from 'antd'
import { type Appeal, type CallOptions, problemOf } from '../api.ts'
import { offerBottomLine, showFieldErrors } from '../form-problems.ts'
import { useKeyFor } from '../idempotency.ts'
import type { DeskStep } from './desk-steps.ts'
import { useStepContext } from './step-context.ts'
import { forgetTyped } from './typed.ts'

type Taking<Values> = {
  appeal: Appeal
  step: DeskStep
  form: FormInstance<Values>
  send: (values: Values, options: CallOptions) => Promise<unknown>
}

/** Takes a step; when somebody else was faster, loads how things stand now. */
export function useTakeStep<Values>({ appeal, step, form, send }: Taking<Values>) {
  const client = useQueryClient()
  const { taken } = useStepContext()
  const keyFor = useKeyFor()
  return useMutation({
    mutationFn: (values: Values) => {
      const { context } = keyFor([appeal.appealId, step, values])
      return send(values, { context: { ...context, version: appeal.version } })
    },
    onSuccess: () => {
      forgetTyped(appeal.appealId, step)
      return taken(step)
    },
    onError: async (error) => {
      const problem = problemOf(error)
      showFieldErrors(form, problem)
      offerBottomLine(form, problem)
      if ([403, 404, 409, 412].includes(problem.status)) {
        await client.invalidateQueries({ queryKey: ['appeals'] })
      }
    },
  })
}
