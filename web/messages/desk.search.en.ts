import type { zh } from './desk.search.zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'menu.search': 'Search',
  'search.go': 'Search',
  'search.box': 'Appeals, replies, topics, questions, minutes, names of offices',
  'search.hint':
    'Words of two letters or more, with spaces between them; for an office the initials of its pinyin will do. You find only what you may read.',
  'search.nothing': 'Nothing was found. Try other or fewer words, or fewer filters',
  'search.newest':
    'These words are very common: only the newest texts are ranked. Add words or filters',
  'search.kind': 'Kind',
  'search.status': 'Status',
  'search.region': 'District',
  'search.office': 'Office',
  'search.environment': 'Environment',
  'search.from': 'From',
  'search.to': 'To',
  'search.kind.appeal': 'Appeal',
  'search.kind.reply': 'Reply',
  'search.kind.topic': 'Topic',
  'search.kind.question': 'Question',
  'search.kind.session': 'Minutes',
  'search.kind.office': 'Office',
  'search.question.asked': 'to be settled',
  'search.question.answered': 'answered at the talk',
  'search.question.dispatched': 'became an appeal',
  'search.question.written': 'taken in writing',
  'search.question.lead': 'a lead',
  'search.question.withdrawn': 'withdrawn',
  'search.part.said': 'Said later: ',
  'search.precedents': 'How appeals like this were answered',
  'search.noPrecedents': 'No appeal like this has been answered',
  'search.enterprises': 'Look for “{q}” among the enterprises',
  'search.enterprisesNote':
    'Whose name you see is written down. Part of a name, a credit code, or four or more initials of its pinyin.',
  'search.noEnterprise': 'No enterprise was found',
}
