import type { ReactNode } from 'react'
import { t } from '#messages/index.ts'
import { ownSetting } from '#modules/people/domain/words.ts'
import { NumberCell, type Path, Row, SourceCell } from './cells.tsx'

type Props = {
  /** The rule's key among the words. */
  rule: string
  children: ReactNode
  /** Where its source stands; none for what is a setting in every city. */
  source?: Path
}

/** A rule whose numbers stand in a sentence of their own, and its source. */
export function NumbersRow({ rule, children, source }: Props) {
  const label = t(`rule.${rule}`)
  return (
    <Row label={label} from={t(`rule.${rule}.from`)}>
      <div className="sentence">{children}</div>
      {source ? (
        <SourceCell name={source} label={`${label} ${t('rules.source')}`} />
      ) : (
        <p className="cell-source faint own-setting">{ownSetting}</p>
      )}
    </Row>
  )
}

type NumberProps = { name: Path; label: string }

/** A number in the sentence, named for those who do not see where it stands. */
export const SentenceNumber = ({ name, label }: NumberProps) => (
  <NumberCell name={['rules', ...name]} label={t(label)} />
)
