import { Modal } from 'antd'
import { t } from '#messages/index.ts'

const shortcuts = [
  ['j / ↓', 'keys.next'],
  ['k / ↑', 'keys.previous'],
  ['Enter', 'keys.open'],
  ['d', 'keys.dispatch'],
  ['1 2 3', 'keys.suggested'],
  ['t', 'keys.texts'],
  ['a', 'keys.ask'],
  ['c', 'keys.close'],
  ['m', 'keys.more'],
  ['Ctrl + Enter', 'keys.submit'],
  ['Esc', 'keys.back'],
  ['/', 'keys.find'],
  ['?', 'keys.help'],
] as const

export function ShortcutList({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('keys.title')} width={460}>
      <table>
        <tbody>
          {shortcuts.map(([keys, label]) => (
            <tr key={label}>
              <th scope="row" className="key">
                <kbd>{keys}</kbd>
              </th>
              <td>{t(label)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="faint">{t('keys.note')}</p>
    </Modal>
  )
}
