import type { ComponentType } from 'react'
import { AnswerLetterForm } from './AnswerLetterForm.tsx'
import { AskExtensionForm } from './AskExtensionForm.tsx'
import { AskSupplementForm } from './AskSupplementForm.tsx'
import { CloseForm } from './CloseForm.tsx'
import { CoHandleForm } from './CoHandleForm.tsx'
import { ConfirmTextForm } from './ConfirmTextForm.tsx'
import { ContributeForm } from './ContributeForm.tsx'
import { DecideContestForm } from './DecideContestForm.tsx'
import { DecideExtensionForm } from './DecideExtensionForm.tsx'
import { DispatchForm } from './DispatchForm.tsx'
import type { DeskStep } from './desk-steps.ts'
import { FollowUpForm } from './FollowUpForm.tsx'
import { KeepShelvedForm } from './KeepShelvedForm.tsx'
import { RemindForm, SuperviseForm } from './LetterForms.tsx'
import { MergeForm } from './MergeForm.tsx'
import { ObjectForm } from './ObjectForm.tsx'
import {
  LiftForm,
  NotRelapseForm,
  RecalculateForm,
  RelapseForm,
  ResumeForm,
  UnmergeForm,
} from './ReasonForms.tsx'
import { RedoForm } from './RedoForm.tsx'
import { ReferForm } from './ReferForm.tsx'
import { RegisterForm } from './RegisterForm.tsx'
import { ReopenForm } from './ReopenForm.tsx'
import { DraftForm, ReplyForm } from './ReplyForm.tsx'
import { ReturnDraftForm } from './ReturnDraftForm.tsx'
import { RuleForm } from './RuleForm.tsx'
import { ShelveForm } from './ShelveForm.tsx'
import { SignForm } from './SignForm.tsx'
import type { StepProps } from './StepForm.tsx'
import { TransferForm } from './TransferForm.tsx'

export const stepForms: Record<DeskStep, ComponentType<StepProps>> = {
  register: RegisterForm,
  dispatch: DispatchForm,
  confirmText: ConfirmTextForm,
  rule: RuleForm,
  decideExtension: DecideExtensionForm,
  decideContest: DecideContestForm,
  redo: RedoForm,
  sign: SignForm,
  answerLetter: AnswerLetterForm,
  contribute: ContributeForm,
  reply: ReplyForm,
  draft: DraftForm,
  followUp: FollowUpForm,
  close: CloseForm,
  keepShelved: KeepShelvedForm,
  resume: ResumeForm,
  returnDraft: ReturnDraftForm,
  object: ObjectForm,
  askExtension: AskExtensionForm,
  askSupplement: AskSupplementForm,
  refer: ReferForm,
  merge: MergeForm,
  unmerge: UnmergeForm,
  coHandle: CoHandleForm,
  remind: RemindForm,
  supervise: SuperviseForm,
  transfer: TransferForm,
  shelve: ShelveForm,
  lift: LiftForm,
  recalculate: RecalculateForm,
  reopen: ReopenForm,
  relapse: RelapseForm,
  notRelapse: NotRelapseForm,
}
