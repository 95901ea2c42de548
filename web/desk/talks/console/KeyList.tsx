import { Modal } from 'antd'
import { t } from '#messages/index.ts'

const keys = [
  ['J / ↓', 'console.key.next'],
  ['K / ↑', 'console.key.previous'],
  ['N / →', 'console.key.nextSpeaker'],
  ['P / ←', 'console.key.previousSpeaker'],
  ['1', 'console.key.answer'],
  ['2', 'console.key.dispatch'],
  ['3', 'console.key.writing'],
  ['4', 'console.key.lead'],
  ['A', 'console.key.attendance'],
  ['C', 'console.key.comment'],
  ['E', 'console.key.end'],
  ['Ctrl + Enter', 'console.key.save'],
  ['Esc', 'console.key.leave'],
  ['?', 'console.key.help'],
] as const

export function KeyList({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('console.keys')} width={460}>
      <table>
        <tbody>
          {keys.map(([key, label]) => (
            <tr key={label}>
              <th scope="row" className="key">
                <kbd>{key}</kbd>
              </th>
              <td>{t(label)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="faint">{t('console.keysNote')}</p>
    </Modal>
  )
}
