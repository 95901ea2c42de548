/** What originators, offices and coordinators are told of common problems; offices hear of no enterprise. */
export const problems = {
  'problem.decided-measures.enterprise': {
    subject: '您反映的问题已列入月评议，并定了措施',
    text: '您的诉求 {number} 反映的问题（“{problem}”）有多家企业提出，已作为共性问题列入月评议，并定了措施、责任单位和完成时限。打开该诉求可以查看。',
  },
  'problem.decided-higher.enterprise': {
    subject: '您反映的问题已列入月评议：将向上级争取',
    text: '您的诉求 {number} 反映的问题（“{problem}”）已列入月评议。所涉权限在上级，将向上级争取[：{reason}][。{dueOn} 再议]。打开该诉求可以查看。',
  },
  'problem.decided-not-yet.enterprise': {
    subject: '您反映的问题已列入月评议：目前暂不具备条件',
    text: '您的诉求 {number} 反映的问题（“{problem}”）已列入月评议，目前暂不具备解决条件[：{reason}][。{dueOn} 再议]。打开该诉求可以查看。',
  },
  'problem.decided-not-adopted.enterprise': {
    subject: '您反映的问题已列入月评议：未予采纳',
    text: '您的诉求 {number} 反映的问题（“{problem}”）已列入月评议，未予采纳[，理由：{reason}]。打开该诉求可以查看；您可以就新的情况再次提出。',
  },
  'problem.rule-changed.enterprise': {
    subject: '您反映的问题：规则已修改',
    text: '您的诉求 {number} 反映的问题（“{problem}”）经月评议决定，有关规则已修改。打开该诉求可以查看改了什么；如果情况没有改变，请再次提出。',
  },
  'problem.closed.enterprise': {
    subject: '您反映的共性问题已办结',
    text: '您的诉求 {number} 反映的问题（“{problem}”）已办结[：{finding}]。打开该诉求可以查看决定、措施和成效。',
  },
  'problem.triggered.coordinator': {
    subject: '共性问题 {number} 达到提请条件',
    text: '共性问题线索 {number} 已达到提请条件（多家企业、多个会场反映，或领导批示），请核对并决定是否立项。',
  },
  'problem.decided.coordinator': {
    subject: '共性问题 {number} 已有决定',
    text: '共性问题 {number} 已由月评议作出决定，反映该问题的企业均已告知。',
  },
  'problem.fulfilled.coordinator': {
    subject: '共性问题 {number}：{office}的措施已落实',
    text: '{office}报告共性问题 {number} 的措施已落实，请核对。',
  },
  'problem.late.coordinator': {
    subject: '共性问题 {number}：{office}的措施逾期',
    text: '共性问题 {number} 中{office}承担的措施应于 {dueOn} 完成，现已逾期，请督促。',
  },
  'problem.look-again.coordinator': {
    subject: '共性问题 {number} 到了再议的日期',
    text: '共性问题 {number} 此前暂不具备条件，今天是约定再议的日期，请安排。',
  },
  'problem.effect.coordinator': {
    subject: '共性问题 {number} 的成效可以评估了',
    text: '共性问题 {number} 的规则修改已满观察期，请查看前后对比，写明效果后关闭，或再议。',
  },
  'problem.closed.coordinator': {
    subject: '共性问题 {number} 已关闭',
    text: '共性问题 {number} 已关闭，反映该问题的企业均已告知。',
  },
  'problem.given.office': {
    subject: '共性问题 {number}：月评议交贵单位一项措施',
    text: '月评议就共性问题 {number} 决定了一项措施，由贵单位负责，请于 {dueOn} 前落实并填报。',
  },
  'problem.near.office': {
    subject: '共性问题 {number}：贵单位的措施临近期限',
    text: '共性问题 {number} 中贵单位承担的措施应于 {dueOn} 前落实，期限已近。',
  },
  'problem.late.office': {
    subject: '共性问题 {number}：贵单位的措施已逾期',
    text: '共性问题 {number} 中贵单位承担的措施应于 {dueOn} 前落实，现已逾期，请尽快落实并填报。',
  },
} as const
