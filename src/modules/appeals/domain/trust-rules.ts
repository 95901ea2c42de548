import type { Loop } from '#kernel/loop.ts'
import { checkDisclosure, checkRaise } from './confidentiality.ts'
import type { AppealCommand, AppealEvent, TrustCommand } from './events.ts'
import { refusal } from './refusals.ts'
import { openTexts } from './texts.ts'
import type { Appeal, Facts } from './types.ts'

type Rules = Loop<Appeal, AppealCommand, AppealEvent, Facts>['rules']

export const trustRules = {
  confirmText: (state, { changed }, { today }) => {
    if (changed.length === 0 && openTexts(state).length === 0) {
      throw refusal('appeals/text-confirmed')
    }
    const unknown = changed.find(({ key }) => !state.texts.some((said) => said.key === key))
    if (unknown) throw refusal('appeals/mark-outside', { field: 'texts', key: unknown.key })
    return [{ type: 'textConfirmed', changed, on: today }]
  },
  raiseConfidentiality: (state, command, { today }) => {
    checkRaise(state, command)
    const { confidentiality: from } = state
    return [{ type: 'confidentialityRaised', from, to: command.tier, on: today }]
  },
  disclose: (state, { officeId }, { today }) => {
    checkDisclosure(state, officeId)
    return [{ type: 'identityDisclosed', officeId, on: today }]
  },
} satisfies { [T in TrustCommand['type']]: Rules[T] }
