import type { awards as zh } from './awards.zh.ts'
import type { Templates } from './templates.ts'

export const awards: Templates<keyof typeof zh> = {
  'award.voting.enterprise': {
    subject: 'The vote of {number} has begun',
    text: 'Enterprises vote in {number} until {dueOn}, one ballot each. Please sign in and cast yours; no office ever sees what you chose.',
  },
  'award.consent.enterprise': {
    subject: 'Please answer: may what came of your appeal be told?',
    text: 'What came of your appeal has been nominated for {number}. The case names no enterprise, and whether it is told is for you to say. Please sign in, read the whole text and answer; a yes cannot be taken back.',
  },
  'award.consentAgain.enterprise': {
    subject: 'The case was changed: please answer again whether it may be told',
    text: 'The words or figures of the case nominated for {number} that you agreed to were changed, and your yes holds no more. Please sign in, read the whole text as it is now and answer again; a yes cannot be taken back.',
  },
  'award.answered.enterprise': {
    subject: 'Your objection is answered',
    text: 'Your objection to a case of {number} was looked into and answered. Please sign in to read the answer.',
  },
  'award.answered.office': {
    subject: 'The objection is answered',
    text: 'The objection made to a case of {number} was looked into and answered. The answer is on the page of the case.',
  },
  'award.adoptionWithdrawn.office': {
    subject: 'An adoption your office reported is withdrawn',
    text: 'What your office reported of taking up a good case of {number} is withdrawn and counts no more. The reason is on the page of the case.',
  },
  'award.revoked.enterprise': {
    subject: 'The award of the case you nominated is revoked',
    text: 'The award of the case you nominated for {number} was revoked. The reason is public and on the platform.',
  },
  'award.revoked.office': {
    subject: 'The award of the case your office nominated is revoked',
    text: 'The award of the case your office nominated for {number} was revoked. The reason is public and on the platform.',
  },
  'award.nominated.coordinator': {
    subject: 'A new nomination for {number}',
    text: '{number} has a new nomination to be judged.',
  },
  'award.consented.coordinator': {
    subject: '{number}: an enterprise agrees',
    text: 'The enterprise whose appeal a nomination for {number} tells of has agreed; it can be judged.',
  },
  'award.declined.coordinator': {
    subject: '{number}: an enterprise does not agree',
    text: 'The enterprise whose appeal a nomination for {number} tells of does not agree; the nomination is withdrawn.',
  },
  'award.objected.coordinator': {
    subject: 'An objection in {number}',
    text: 'There is an objection to a published case of {number}. Please check and answer it; a case with an unanswered objection goes no further.',
  },
  'award.adopted.coordinator': {
    subject: 'A good case was taken up: please confirm',
    text: 'An office has reported that it took up a good case of {number}, or what came of it. Please confirm.',
  },
  'award.published.enterprise': {
    subject: 'The case you nominated is published',
    text: 'The case you nominated for {number} is a candidate and has been published.',
  },
  'award.published.office': {
    subject: 'The case your office nominated is published',
    text: 'The case your office nominated for {number} is a candidate and has been published.',
  },
  'award.refused.enterprise': {
    subject: 'The case you nominated is no candidate',
    text: 'The case you nominated for {number} was not made a candidate. The reasons are on the platform.',
  },
  'award.refused.office': {
    subject: 'The case your office nominated is no candidate',
    text: 'The case your office nominated for {number} was not made a candidate. The reasons are on the platform.',
  },
  'award.withdrawn.enterprise': {
    subject: 'The case you nominated is withdrawn',
    text: 'The case you nominated for {number} was withdrawn. The reasons are on the platform.',
  },
  'award.withdrawn.office': {
    subject: 'The case your office nominated is withdrawn',
    text: 'The case your office nominated for {number} was withdrawn. The reasons are on the platform.',
  },
  'award.awarded.enterprise': {
    subject: 'The case you nominated is a good case',
    text: 'By the vote of the enterprises the case you nominated for {number} is a good case and in the library.',
  },
  'award.awarded.office': {
    subject: 'The case your office nominated is a good case',
    text: 'By the vote of the enterprises the case your office nominated for {number} is a good case and in the library.',
  },
  'award.vacated.enterprise': {
    subject: 'The case you nominated is not awarded',
    text: 'The case you nominated for {number} is not awarded this time. The reasons are on the platform.',
  },
  'award.vacated.office': {
    subject: 'The case your office nominated is not awarded',
    text: 'The case your office nominated for {number} is not awarded this time. The reasons are on the platform.',
  },
}
