/** Notices of good cases, to all who have to do with them. */
export const awards = {
  'award.voting.enterprise': {
    subject: '{number}开始投票',
    text: '{number}的企业投票已经开始，到{dueOn}为止，每家企业一票。请登录平台投票；投了谁，任何部门都看不到。',
  },
  'award.consent.enterprise': {
    subject: '请答复：是否同意公开您的诉求办理经过',
    text: '您反映的诉求办成后，被提名参加{number}评选。案例不写企业名称，是否公开由您决定。请登录平台看案例全文并答复；同意后不能撤回。',
  },
  'award.consentAgain.enterprise': {
    subject: '案例改过了，请重新答复：是否同意公开',
    text: '您同意公开的{number}提名案例，文字或数字作了修改，原来的同意不再算数。请登录平台看现在的全文并重新答复；同意后不能撤回。',
  },
  'award.answered.enterprise': {
    subject: '您提出的异议已答复',
    text: '您对{number}一个案例提出的异议已经核查并答复，请登录平台查看。',
  },
  'award.answered.office': {
    subject: '所提异议已答复',
    text: '对{number}一个案例提出的异议已经核查并答复，请在案例页查看。',
  },
  'award.adoptionWithdrawn.office': {
    subject: '你单位报告的推广已撤下',
    text: '你单位对{number}一个好案例报告的推广已撤下，不再计入，理由见案例页。',
  },
  'award.revoked.enterprise': {
    subject: '您提名的案例被撤销',
    text: '您为{number}提名的案例，授予后被撤销，理由公开，见平台。',
  },
  'award.revoked.office': {
    subject: '你单位提名的案例被撤销',
    text: '你单位为{number}提名的案例，授予后被撤销，理由公开，见平台。',
  },
  'award.nominated.coordinator': {
    subject: '{number}有新提名',
    text: '{number}收到一个新的提名，请资格核。',
  },
  'award.consented.coordinator': {
    subject: '{number}：企业同意公开',
    text: '{number}的一个提名，诉求所属企业已同意公开，可以资格核。',
  },
  'award.declined.coordinator': {
    subject: '{number}：企业不同意公开',
    text: '{number}的一个提名，诉求所属企业不同意公开，提名已退出。',
  },
  'award.objected.coordinator': {
    subject: '{number}收到异议',
    text: '{number}的一个公示案例收到异议，请核查并答复；异议未答复的，不进入下一步。',
  },
  'award.adopted.coordinator': {
    subject: '好案例有新的推广情况待核实',
    text: '{number}的一个好案例有单位报告了推广情况或成效，请核实。',
  },
  'award.published.enterprise': {
    subject: '您提名的案例已公示',
    text: '您为{number}提名的案例已列为候选并公示。',
  },
  'award.published.office': {
    subject: '你单位提名的案例已公示',
    text: '你单位为{number}提名的案例已列为候选并公示。',
  },
  'award.refused.enterprise': {
    subject: '您提名的案例未列入候选',
    text: '您为{number}提名的案例未列入候选，理由见平台。',
  },
  'award.refused.office': {
    subject: '你单位提名的案例未列入候选',
    text: '你单位为{number}提名的案例未列入候选，理由见平台。',
  },
  'award.withdrawn.enterprise': {
    subject: '您提名的案例已退出评选',
    text: '您为{number}提名的案例已退出评选，理由见平台。',
  },
  'award.withdrawn.office': {
    subject: '你单位提名的案例已退出评选',
    text: '你单位为{number}提名的案例已退出评选，理由见平台。',
  },
  'award.awarded.enterprise': {
    subject: '您提名的案例获评好案例',
    text: '您为{number}提名的案例经企业投票获评好案例，已收入案例库。',
  },
  'award.awarded.office': {
    subject: '你单位提名的案例获评好案例',
    text: '你单位为{number}提名的案例经企业投票获评好案例，已收入案例库。',
  },
  'award.vacated.enterprise': {
    subject: '您提名的案例本次空缺',
    text: '您为{number}提名的案例本次未授予，理由见平台。',
  },
  'award.vacated.office': {
    subject: '你单位提名的案例本次空缺',
    text: '你单位为{number}提名的案例本次未授予，理由见平台。',
  },
} as const
