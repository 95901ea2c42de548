import type { ComponentType } from 'react'
import { AskSupplementForm } from './AskSupplementForm.tsx'
import { CloseForm } from './CloseForm.tsx'
import { DispatchForm } from './DispatchForm.tsx'
import type { DeskStep } from './desk-steps.ts'
import { FollowUpForm } from './FollowUpForm.tsx'
import { RedoForm } from './RedoForm.tsx'
import { ReferForm } from './ReferForm.tsx'
import { RegisterForm } from './RegisterForm.tsx'
import { DraftForm, ReplyForm } from './ReplyForm.tsx'
import { ReturnDraftForm } from './ReturnDraftForm.tsx'
import { SignForm } from './SignForm.tsx'
import type { StepProps } from './StepForm.tsx'

export const stepForms: Record<DeskStep, ComponentType<StepProps>> = {
  register: RegisterForm,
  dispatch: DispatchForm,
  redo: RedoForm,
  sign: SignForm,
  reply: ReplyForm,
  draft: DraftForm,
  followUp: FollowUpForm,
  close: CloseForm,
  askSupplement: AskSupplementForm,
  returnDraft: ReturnDraftForm,
  refer: ReferForm,
}
