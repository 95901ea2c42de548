import type { awardRefusals as zh } from './refusals.awards.zh.ts'

export const awardRefusals: Record<keyof typeof zh, string> = {
  'awards/days-in-order':
    'Nomination, publication, vote and result follow each other, and a published period is not made shorter',
  'awards/day-past':
    'A day that is set lies no earlier than today; what was taken up or seen lies no later than today',
  'awards/publication-short': 'Candidates and results are published for at least 5 working days',
  'awards/link-needed': 'Link at least one appeal or common problem',
  'awards/unknown-link': 'There is nothing of this number; please check it',
  'awards/not-nominating': 'This round takes no nominations and publishes no candidates now',
  'awards/no-consent':
    'Not every enterprise whose appeal is told of, itself or under a common problem, has agreed; ask first',
  'awards/nobody-to-ask': 'There is no enterprise to ask for consent',
  'awards/consent-answered': 'Your enterprise has answered already',
  'awards/own-office':
    'Your office nominated or handled this, or you did; a leader or another office must judge it',
  'awards/criteria-unmet': 'A criterion is not met: refuse the case and say why',
  'awards/text-names-somebody': 'The text may still tell who somebody is; rewrite it first',
  'awards/too-late-to-publish':
    'Fewer than 5 working days of publication are left; move the days first',
  'awards/objections-closed': 'Objections are no longer heard',
  'awards/objection-answered': 'This objection has been answered',
  'awards/objections-open': 'There are unanswered objections',
  'awards/not-due': 'It is too early for that',
  'awards/cases-undecided': 'Some cases are neither awarded nor left vacant yet',
  'awards/below-rule':
    'Votes or turnout are below the rule: it cannot be awarded, only left vacant',
  'awards/won':
    'The enterprises have voted for it: not awarding it needs another coordinator or a leader',
  'awards/voting-closed': 'There is no vote now',
  'awards/voted-already': 'Your enterprise has voted already; a ballot is not changed',
  'awards/not-eligible':
    'Those vote who attended a talk or filed an appeal within 12 months, under a credit code',
  'awards/own-case': 'Your own case is not for you to vote on',
  'awards/too-many-choices': 'You have chosen more cases than a ballot holds',
  'awards/unknown-choice': 'Something chosen is not on the ballot; reload and choose again',
  'awards/unknown-adoption': 'There is no such record',
  'awards/not-your-adoption': 'An office reports of itself alone',
  'awards/confirmed-already': 'It has been confirmed and is not changed any more',
  'awards/own-report': 'You reported it yourself: another coordinator or a leader confirms it',
  'awards/adoption-withdrawn': 'This adoption has been withdrawn',
  'awards/place-needed': 'Say where in this city, or which other city: one of the two',
  'awards/effect-missing': 'There is nothing to confirm yet; confirm the adoption first',
}
