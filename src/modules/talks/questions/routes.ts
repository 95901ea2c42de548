import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { dispatchQuestion, stepQuestion, writeQuestion } from './commands.ts'
import { questionsContract } from './contract.ts'
import { listPromises } from './promises.ts'
import { describeQuestion, listQuestions } from './queries.ts'

const on = implement(questionsContract).$context<RequestContext>()

export const questionsRoutes = {
  questions: on.questions.handler(serve((ctx, { sessionId }) => listQuestions(ctx, sessionId))),
  promises: on.promises.handler(serve((ctx, { sessionId }) => listPromises(ctx, sessionId))),
  question: on.question.handler(serve((ctx, { questionId }) => describeQuestion(ctx, questionId))),
  answerQuestion: on.answerQuestion.handler(
    serve((ctx, { questionId, ...answer }) =>
      stepQuestion(ctx, questionId, { type: 'answer', ...answer }),
    ),
  ),
  dispatchQuestion: on.dispatchQuestion.handler(serve(dispatchQuestion)),
  writeQuestion: on.writeQuestion.handler(serve(writeQuestion)),
  leadQuestion: on.leadQuestion.handler(
    serve((ctx, { questionId, note }) => stepQuestion(ctx, questionId, { type: 'lead', note })),
  ),
}
