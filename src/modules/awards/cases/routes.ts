import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { adoptCase, nominate, objectTo, stepCase } from './commands.ts'
import { answerAsked, askConsent, editCase } from './consents.ts'
import { casesContract } from './contract.ts'
import { proposeQualification, qualifyCase } from './judge.ts'
import { describeCase, listMyCases } from './queries.ts'
import { proposePublication, proposeRevocation, proposeSetAside } from './two-persons.ts'

const on = implement(casesContract).$context<RequestContext>()

export const caseRoutes = {
  nominate: on.nominate.handler(serve(nominate)),
  goodCase: on.goodCase.handler(serve((ctx, { caseId }) => describeCase(ctx, caseId))),
  myCases: on.myCases.handler(serve((ctx) => listMyCases(ctx))),
  editCase: on.editCase.handler(serve((ctx, { caseId, ...given }) => editCase(ctx, caseId, given))),
  askConsent: on.askConsent.handler(serve((ctx, { caseId }) => askConsent(ctx, caseId))),
  answerConsent: on.answerConsent.handler(
    serve((ctx, { caseId, ...given }) => answerAsked(ctx, caseId, given)),
  ),
  qualifyCase: on.qualifyCase.handler(
    serve((ctx, { caseId, ...criteria }) => qualifyCase(ctx, caseId, criteria)),
  ),
  proposeQualification: on.proposeQualification.handler(
    serve((ctx, { caseId, ...criteria }) => proposeQualification(ctx, caseId, criteria)),
  ),
  refuseCase: on.refuseCase.handler(
    serve((ctx, { caseId, reason }) => stepCase(ctx, caseId, { type: 'refuse', reason })),
  ),
  proposeCase: on.proposeCase.handler(serve((ctx, { caseId }) => proposePublication(ctx, caseId))),
  objectTo: on.objectTo.handler(serve((ctx, { caseId, text }) => objectTo(ctx, caseId, text))),
  answerObjection: on.answerObjection.handler(
    serve((ctx, { caseId, ...given }) =>
      stepCase(ctx, caseId, { type: 'answerObjection', ...given }),
    ),
  ),
  awardCase: on.awardCase.handler(
    serve((ctx, { caseId }) => stepCase(ctx, caseId, { type: 'award' })),
  ),
  vacateCase: on.vacateCase.handler(
    serve((ctx, { caseId, reason }) => stepCase(ctx, caseId, { type: 'vacate', reason })),
  ),
  proposeSetAside: on.proposeSetAside.handler(
    serve((ctx, { caseId, ...given }) => proposeSetAside(ctx, caseId, given)),
  ),
  proposeRevocation: on.proposeRevocation.handler(
    serve((ctx, { caseId, reason }) => proposeRevocation(ctx, caseId, reason)),
  ),
  withdrawCase: on.withdrawCase.handler(
    serve((ctx, { caseId, reason }) => stepCase(ctx, caseId, { type: 'withdraw', reason })),
  ),
  adoptCase: on.adoptCase.handler(
    serve((ctx, { caseId, ...given }) => adoptCase(ctx, caseId, given)),
  ),
  confirmAdoption: on.confirmAdoption.handler(
    serve((ctx, { caseId, adoptionId }) =>
      stepCase(ctx, caseId, { type: 'confirmAdoption', adoptionId }),
    ),
  ),
  withdrawAdoption: on.withdrawAdoption.handler(
    serve((ctx, { caseId, ...given }) =>
      stepCase(ctx, caseId, { type: 'withdrawAdoption', ...given }),
    ),
  ),
  reportEffect: on.reportEffect.handler(
    serve((ctx, { caseId, ...given }) => stepCase(ctx, caseId, { type: 'reportEffect', ...given })),
  ),
  confirmEffect: on.confirmEffect.handler(
    serve((ctx, { caseId, adoptionId }) =>
      stepCase(ctx, caseId, { type: 'confirmEffect', adoptionId }),
    ),
  ),
}
