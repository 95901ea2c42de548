import { useMutation } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { StepTrouble } from '#web/portal/appeals/steps/StepTrouble.tsx'
import { TextField } from '#web/portal/form/TextField.tsx'
import { api } from './api.ts'

type Props = {
  token: string
  kind: 'code' | 'digits' | 'session'
  value: string
  onChange: (value: string) => void
  fault: string | undefined
}

/** By what an enterprise that is not signed in shows that it answers: a code, or its telephone's end. */
export function ProofField({ token, kind, value, onChange, fault }: Props) {
  const ask = useMutation({ mutationFn: () => api.evaluation.askLinkCode({ token }) })
  const name = kind === 'code' ? 'code' : 'digits'
  return (
    <>
      <TextField
        id="judge-proof"
        label={t(`judge.${name}`)}
        hint={t(`judge.${name}Hint`)}
        fault={fault}
        value={value}
        onChange={onChange}
        inputMode="numeric"
      />
      {kind === 'code' && (
        <p>
          <button
            type="button"
            className="button quiet"
            aria-busy={ask.isPending}
            onClick={() => !ask.isPending && ask.mutate()}
          >
            {t('judge.askCode')}
          </button>{' '}
          <span role="status">{ask.isSuccess && t('judge.codeSent')}</span>
        </p>
      )}
      <StepTrouble error={ask.error} />
    </>
  )
}
