import './inert-styles.ts'
import 'antd/dist/antd.css'
import './theme.css'
import './desk.css'
import './lights.css'
import '../ui/files/files.css'
import './appeals/appeals.css'
import './appeals/duty.css'
import './appeals/merging/merging.css'
import './appeals/texts/texts.css'
import './sign-in/sign-in.css'
import { createRoot } from 'react-dom/client'
import { en as commonEn } from '#messages/common.en.ts'
import { zh as commonZh } from '#messages/common.zh.ts'
import { en as accountsEn } from '#messages/desk.accounts.en.ts'
import { zh as accountsZh } from '#messages/desk.accounts.zh.ts'
import { en as awardsEn } from '#messages/desk.awards.en.ts'
import { zh as awardsZh } from '#messages/desk.awards.zh.ts'
import { en as briefingsEn } from '#messages/desk.briefings.en.ts'
import { zh as briefingsZh } from '#messages/desk.briefings.zh.ts'
import { en as checksEn } from '#messages/desk.checks.en.ts'
import { zh as checksZh } from '#messages/desk.checks.zh.ts'
import { en as consoleEn } from '#messages/desk.console.en.ts'
import { zh as consoleZh } from '#messages/desk.console.zh.ts'
import { en as dutyEn } from '#messages/desk.duty.en.ts'
import { zh as dutyZh } from '#messages/desk.duty.zh.ts'
import { en } from '#messages/desk.en.ts'
import { en as evaluationEn } from '#messages/desk.evaluation.en.ts'
import { zh as evaluationZh } from '#messages/desk.evaluation.zh.ts'
import { en as figuresEn } from '#messages/desk.figures.en.ts'
import { zh as figuresZh } from '#messages/desk.figures.zh.ts'
import { en as mergingEn } from '#messages/desk.merging.en.ts'
import { zh as mergingZh } from '#messages/desk.merging.zh.ts'
import { en as opennessEn } from '#messages/desk.openness.en.ts'
import { zh as opennessZh } from '#messages/desk.openness.zh.ts'
import { en as problemsEn } from '#messages/desk.problems.en.ts'
import { zh as problemsZh } from '#messages/desk.problems.zh.ts'
import { en as promisesEn } from '#messages/desk.promises.en.ts'
import { zh as promisesZh } from '#messages/desk.promises.zh.ts'
import { en as reviewsEn } from '#messages/desk.reviews.en.ts'
import { zh as reviewsZh } from '#messages/desk.reviews.zh.ts'
import { en as routingEn } from '#messages/desk.routing.en.ts'
import { zh as routingZh } from '#messages/desk.routing.zh.ts'
import { en as rulesEn } from '#messages/desk.rules.en.ts'
import { en as talkRulesEn } from '#messages/desk.rules.talks.en.ts'
import { zh as talkRulesZh } from '#messages/desk.rules.talks.zh.ts'
import { zh as rulesZh } from '#messages/desk.rules.zh.ts'
import { en as searchEn } from '#messages/desk.search.en.ts'
import { zh as searchZh } from '#messages/desk.search.zh.ts'
import { en as stepsEn } from '#messages/desk.steps.en.ts'
import { zh as stepsZh } from '#messages/desk.steps.zh.ts'
import { en as talkSessionEn } from '#messages/desk.talk-session.en.ts'
import { zh as talkSessionZh } from '#messages/desk.talk-session.zh.ts'
import { en as talksEn } from '#messages/desk.talks.en.ts'
import { zh as talksZh } from '#messages/desk.talks.zh.ts'
import { en as textsEn } from '#messages/desk.texts.en.ts'
import { zh as textsZh } from '#messages/desk.texts.zh.ts'
import { en as trustEn } from '#messages/desk.trust.en.ts'
import { zh as trustZh } from '#messages/desk.trust.zh.ts'
import { zh } from '#messages/desk.zh.ts'
import { addMessages } from '#messages/index.ts'
import { indicatorsEn } from '#messages/indicators.en.ts'
import { indicatorsZh } from '#messages/indicators.zh.ts'
import { en as noticesEn } from '#messages/notices.en.ts'
import { zh as noticesZh } from '#messages/notices.zh.ts'
import { refusals as refusalsEn } from '#messages/refusals.en.ts'
import { refusals as refusalsZh } from '#messages/refusals.zh.ts'
import { en as signInEn } from '#messages/sign-in.en.ts'
import { zh as signInZh } from '#messages/sign-in.zh.ts'
import { en as whoEn } from '#messages/who.en.ts'
import { zh as whoZh } from '#messages/who.zh.ts'
import { Desk } from './Desk.tsx'

addMessages(zh, en)
addMessages(whoZh, whoEn)
addMessages(trustZh, trustEn)
addMessages(accountsZh, accountsEn)
addMessages(signInZh, signInEn)
addMessages(talksZh, talksEn)
addMessages(talkSessionZh, talkSessionEn)
addMessages(searchZh, searchEn)
addMessages(figuresZh, figuresEn)
addMessages(indicatorsZh, indicatorsEn)
addMessages(reviewsZh, reviewsEn)
addMessages(promisesZh, promisesEn)
addMessages(checksZh, checksEn)
addMessages(briefingsZh, briefingsEn)
addMessages(opennessZh, opennessEn)
addMessages(stepsZh, stepsEn)
addMessages(textsZh, textsEn)
addMessages(dutyZh, dutyEn)
addMessages(evaluationZh, evaluationEn)
addMessages(mergingZh, mergingEn)
addMessages(rulesZh, rulesEn)
addMessages(talkRulesZh, talkRulesEn)
addMessages(routingZh, routingEn)
addMessages(problemsZh, problemsEn)
addMessages(awardsZh, awardsEn)
addMessages(consoleZh, consoleEn)
addMessages(noticesZh, noticesEn)
addMessages(commonZh, commonEn)
addMessages(refusalsZh, refusalsEn)

const root = document.getElementById('root')
if (root) createRoot(root).render(<Desk />)
