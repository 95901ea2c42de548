import { t } from '#messages/index.ts'
import { type Tier, tiers } from '#modules/appeals/domain/words.ts'
import { api } from '#web/client.ts'
import { StepTrouble } from '../steps/StepTrouble.tsx'
import type { StepProps } from '../steps/step-props.ts'
import { useStep } from '../steps/use-step.ts'

/** A button for each stricter level; it takes effect at once, and nothing lowers it again. */
export function RaiseTier({ appealId, tier, finish }: StepProps & { tier: Tier }) {
  const raise = useStep(api.appeals.raiseConfidentiality, () => finish('raiseConfidentiality'))
  return (
    <>
      {tiers.slice(tiers.indexOf(tier) + 1).map((stricter) => (
        <button
          key={stricter}
          type="button"
          className="button quiet"
          aria-disabled={raise.isPending}
          onClick={() => !raise.isPending && raise.mutate({ appealId, tier: stricter })}
        >
          {t('who.raise', { tier: t(`confidentiality.${stricter}`) })}
        </button>
      ))}
      <StepTrouble error={raise.error} about="appeals" />
    </>
  )
}
