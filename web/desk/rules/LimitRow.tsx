import { t } from '#messages/index.ts'
import type { limitNames } from '#modules/people/domain/words.ts'
import { NumberCell, type Path, RollCell, Row, SourceCell, UnitCell } from './cells.tsx'

type Props = {
  name: Path
  list?: Path
  label: string
  from: string
  /** What its fields are called where the label alone would not tell them apart. */
  called?: string
}

/** One limit: number, unit, whether it moves on from days off, and its source. */
export function LimitRow({ name, list = [], label, from, called = label }: Props) {
  const of = (what: string) => `${called} ${t(`rules.${what}`)}`
  return (
    <Row label={label} from={from}>
      <NumberCell name={[...name, 'count']} label={of('count')} />
      <UnitCell name={[...name, 'unit']} label={of('unit')} />
      <RollCell
        name={[...name, 'rollForward']}
        unitAt={[...list, ...name, 'unit']}
        label={of('roll')}
      />
      <SourceCell name={[...name, 'source']} label={of('source')} />
    </Row>
  )
}

/** A limit that has a field of its own among the rules. */
export function NamedLimit({ name }: { name: (typeof limitNames)[number] }) {
  return <LimitRow name={['rules', name]} label={t(`rule.${name}`)} from={t(`rule.${name}.from`)} />
}
