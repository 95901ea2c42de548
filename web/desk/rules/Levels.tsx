import { Button, Form } from 'antd'
import { t } from '#messages/index.ts'
import { ruleSizes } from '#modules/people/domain/words.ts'
import { NameCell, Row } from './cells.tsx'
import { MoveButtons } from './MoveButtons.tsx'

/** The levels an appeal is lifted to, one after the other. */
export function Levels() {
  return (
    <Row label={t('rule.levels')} from={t('rule.levels.from')}>
      <Form.List name={['rules', 'lift', 'levels']}>
        {(levels, { add, remove, move }) => (
          <div className="levels">
            <ol className="rungs">
              {levels.map(({ key, name }) => {
                const what = `${t('rule.levels')} ${name + 1}`
                return (
                  <li key={key} className="level">
                    <span className="digits">{name + 1}</span>
                    <NameCell name={[name]} label={what} />
                    <MoveButtons
                      id="levels"
                      what={what}
                      at={name}
                      count={levels.length}
                      least={1}
                      move={move}
                      remove={remove}
                    />
                  </li>
                )
              })}
            </ol>
            <Button
              id="levels-add"
              disabled={levels.length >= ruleSizes.levels}
              onClick={() => add('')}
            >
              {t('levels.add')}
            </Button>
          </div>
        )}
      </Form.List>
    </Row>
  )
}
