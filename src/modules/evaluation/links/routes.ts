import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { refusal } from '../domain/refusals.ts'
import { answerLink, newLinkCode, openLink } from './answer.ts'
import { linksContract } from './contract.ts'
import { sendLink } from './make-link.ts'
import { countProof, serveLink } from './serve-link.ts'

const on = implement(linksContract).$context<RequestContext>()

const meansOf = ({ sendCode }: RequestContext) => ({ codes: sendCode !== null })
const newCode = serveLink((ctx, { token }: { token: string }) => newLinkCode(ctx, token))

export const linksRoutes = {
  sendLink: on.sendLink.handler(serve(sendLink)),
  openLink: on.openLink.handler((served) =>
    serveLink((ctx, { token }: { token: string }) => openLink(ctx, token, meansOf(served.context)))(
      served,
    ),
  ),
  askLinkCode: on.askLinkCode.handler(async (served) => {
    const { sendCode, request } = served.context
    if (sendCode === null) throw refusal('evaluation/no-code')
    const made = await newCode(served)
    sendCode(made).catch(() => request.log.error('a code for a link was not taken by the gateway'))
    return { sent: true as const }
  }),
  answerLink: on.answerLink.handler(async (served) => {
    if (served.input.proof !== null) await countProof(served.context, served.input.token)
    const { context } = served
    return serveLink((ctx, given: typeof served.input) => answerLink(ctx, given, meansOf(context)))(
      served,
    )
  }),
}
