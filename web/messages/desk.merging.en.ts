import type { zh } from './desk.merging.zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'now.merged': 'Merged; handled with its leading appeal',
  'event.merged': 'Merged',
  'event.followed': 'The leading appeal has moved on',
  'event.unmerged': 'Taken out of the merger; handled by itself again',
  'event.mergerContested': 'The enterprise says it is another matter; handled by itself again',
  'similar.title': 'Appeals that say the same ({n})',
  'similar.note':
    'Their words are near-equal and their place or organisation is the same. Whether it is one matter is yours to judge.',
  'similar.same': 'same enterprise',
  'similar.alike': '{percent}% alike',
  'similar.compare': 'Compare',
  'similar.with': 'Compare with {number}',
  'similar.hide': 'Close the comparison',
  'similar.this': 'This appeal',
  'similar.marks': 'What differs is marked; the rest is the same.',
  'similar.submitted': 'submitted {on}',
  'merging.matter': 'The matter, as the enterprise reads it',
  'merging.hint':
    'Say which matter both are about. The enterprise reads this sentence, nothing of the other appeal, and not who raised it.',
  'merging.none': 'No appeal has near-equal words and the same place or organisation.',
  'tab.merge': 'Merge',
  'step.merge': 'Merge into the chosen one',
  'done.merge': '{number} merged',
  'tab.unmerge': 'Take it out',
  'step.unmerge': 'Take it out',
  'done.unmerge': '{number} is handled by itself again',
  'merging.note':
    'This appeal is then not dispatched by itself: its enterprise is told of the leading one’s dispatch, extension and reply, and judges the reply itself. Its number, text and dates stay.',
  'merged.title': 'Merged',
  'merged.into': 'Leading appeal',
  'merged.matter': 'The matter',
  'merged.on': 'Merged on',
  'merged.stands': 'The leading appeal is',
  'merged.dueOn': 'Its reply is due on',
  'along.title': 'The reply is the leading appeal’s',
  'along.text':
    '{office} gave this reply to the leading appeal; this enterprise is told it as well.',
  'along.files':
    'Files that went with the leading appeal’s reply and were not passed on to this enterprise: {n}.',
  'led.title': 'Appeals merged into this one ({n})',
  'led.office':
    'Other appeals on the same matter are merged into this one ({n}). Your reply goes to their enterprises too: write nothing by which one of them could be known.',
  'unmerge.reason': 'Why it is taken out (the enterprise is told)',
  'unmerge.note':
    'It goes back to where it stood. Its dates are counted from its submission; the clock did not stand still.',
  'figures.merged': 'Handled together',
}
