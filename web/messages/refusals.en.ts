import { awardRefusals } from './refusals.awards.en.ts'
import { briefingRefusals } from './refusals.briefings.en.ts'
import { checkRefusals } from './refusals.checks.en.ts'
import { evaluationRefusals } from './refusals.evaluation.en.ts'
import { figureRefusals } from './refusals.figures.en.ts'
import { opennessRefusals } from './refusals.openness.en.ts'
import { problemRefusals } from './refusals.problems.en.ts'
import { promiseRefusals } from './refusals.promises.en.ts'
import { reviewRefusals } from './refusals.reviews.en.ts'
import { talkRefusals } from './refusals.talks.en.ts'
import type { refusals as zh } from './refusals.zh.ts'

export const refusals: Record<keyof typeof zh, string> = {
  ...briefingRefusals,
  ...figureRefusals,
  ...checkRefusals,
  ...problemRefusals,
  ...awardRefusals,
  ...reviewRefusals,
  ...promiseRefusals,
  ...evaluationRefusals,
  ...opennessRefusals,
  ...talkRefusals,
  'loop/wrong-status': 'This item has moved on. Refresh the page and try again',
  'loop/not-yours': 'Your office does not answer for this step of the appeal',
  'loop/not-your-step': 'Your role cannot take this step',
  'trust/no-such-week': 'There is no such week; write it like 2026-W48',
  'trust/sample-not-yet':
    'No root of the log was published after that week yet, so nothing can be drawn',
  'search/too-short': 'Please enter a word of two letters or more',
  'record/missing': 'Not found, or not yours to see',
  'record/changed-meanwhile': 'Someone else has just acted on this item. Refresh and try again',
  'record/version-differs': 'What you see is no longer current. Refresh and try again',
  'http/sign-in-first': 'Please sign in first',
  'http/second-factor-first':
    'Please enrol a second way to sign in (a passkey or a code generator) first',
  'http/not-your-role': 'Your role cannot do this',
  'http/key-needed': 'The request lacks its Idempotency-Key. Refresh the page and try again',
  'http/key-reused':
    'This Idempotency-Key was used for something else. Refresh the page and try again',
  'http/busy': 'The system is busy. Try again shortly; nothing you typed is lost',
  'http/fault': 'The system has a fault. Try again later; what was submitted is safe',
  'http/foreign-origin': 'The request did not come from a page of this site and was refused',
  'http/404': 'No such address',
  'http/405': 'This address does not support that operation',
  'http/413': 'The content is too large. Shorten it and submit again',
  'http/415': 'The format of the request is not supported',
  'http/400': 'The request cannot be read',
  'http/408': 'The request took too long to arrive; try again',
  'http/417': 'Requests of this kind are not supported',
  'http/429': 'Too many requests; try again later',
  'http/431': 'The headers of the request are too large',
  'http/too-many': 'Too many requests; try again later',
  'input/invalid': 'Some of what was entered is wrong. Change it as indicated',
  'input/unreadable': 'The request could not be read. Check its format',
  'input/unstorable-text': 'The text has characters that cannot be stored. Remove them',
  'input/too-deep': 'The content is nested too deeply',
  'input/too-many-keys': 'An object has too many fields',
  'input/too-large': 'The content is too long. Shorten it and submit again',
  'people/confirm-again': 'This needs you to prove who you are once more; please confirm and go on',
  'people/unknown-proposal': 'There is no such proposal, or you may not see it',
  'people/own-proposal': 'You cannot decide what you proposed yourself; somebody else must',
  'people/not-approver': 'Your role cannot decide this',
  'people/proposal-decided': 'Somebody has decided this already',
  'people/proposal-expired': 'This has expired; please propose it again',
  'people/second-person-needed': 'This needs the approval of a second person first',
  'people/roles-apart': 'This person has a role that may not go with this one',
  'people/office-needed': 'This role needs an office, or may not have one',
  'people/unknown-account': 'There is no such account, or it is disabled',
  'people/own-account': 'You cannot disable your own account',
  'vault/quota':
    'You have looked at as many identities as an hour allows. The auditors have been told; try again later.',
  'people/phone-code-wrong': 'The code is wrong or has expired; please ask for another',
  'people/no-text-messages': 'This city sends no text messages; please sign in by a link',
  'people/cooling-off':
    'The contacts have just changed: for 72 hours nothing can be done by who came in by the new ones, nor can they be changed again',
  'people/contacts-undone':
    'The change of contacts has been undone; this way to sign in is no longer good',
  'people/contacts-unchanged': 'The contacts are the same as before',
  'people/nothing-to-undo': 'There is no change to undo, or 72 hours have passed',
  'people/slow-down': 'Too many tries; please wait a little',
  'people/challenge-spent': 'This has expired or was used; please begin again',
  'people/origin-unknown':
    'The address of the page is not that of the system; passkeys do not work here',
  'people/passkey-refused':
    'This passkey does not sign in; try another or ask the system administrator',
  'people/passkey-not-made':
    'The passkey could not be enrolled; the device must be opened by PIN, finger or face',
  'people/passkey-known': 'This passkey is enrolled already',
  'people/no-provider': 'This city has no sign-in of its own',
  'people/provider-down':
    'The city’s sign-in does not answer; try again later or come in another way',
  'people/provider-refused':
    'The city’s sign-in did not succeed; please try again, or ask the administrator if it goes on',
  'people/identity-unknown':
    'This identity is bound to no account here. Come in by a passkey or a link first, and bind it under “Sign-in and security”',
  'people/identity-taken': 'This identity is bound to another account; it can be bound to one only',
  'people/code-wrong': 'The code is wrong or was used; wait for the next one',
  'people/no-generator': 'This account has no code generator; enrol one first',
  'people/show-factor-first': 'Show a factor you have before you enrol another',
  'people/last-factor': 'This is the only second factor; enrol another before removing it',
  'people/unknown-factor': 'There is no such factor',
  'people/demo-only': 'Only accounts of a demo city confirm like this',
  'people/link-spent': 'This sign-in link has been used or has expired. Ask for another',
  'people/code-invalid': 'The unified social credit code is wrong. Check the business licence',
  'people/code-taken': 'This unified social credit code is already registered',
  'people/no-such-office': 'There is no such office, or its duties are not yours to change',
  'people/unknown-office': 'There is no such office',
  'people/position-without-chain': 'A position needs the industry chain it is in',
  'people/not-provisional':
    'Only an enterprise registered without a credit code can be merged into another',
  'people/unknown-enterprise': 'No such enterprise',
  'people/unknown-region': 'No such district or venue',
  'people/rules-changed-meanwhile':
    'Somebody has just changed the rules; compare with the newest version, then save again',
  'people/rules-count': 'Out of range: 1 to 2000 for hours, 0 to 400 for the others',
  'people/rules-grade-twice': 'Two grades have the same name; give each its own',
  'people/rules-grade-not-shorter': 'This limit must be shorter than the usual reply limit',
  'people/rules-part': "The co-handler's part must be less than the whole time",
  'people/rules-first-rung': 'The ladder begins with a reminder',
  'people/rules-quota': 'The least quota must not be more than the most',
  'people/rules-talk-opening': 'Registration must open before the roster locks',
  'people/rules-talk-packs': 'Questions cannot go out before the roster locks',
  'people/rules-attempt-days': 'Calls cannot be on more days than there are calls',
  'watch/columns-missing':
    'The first line must name the columns: ref, office, creditCode, kind, doneOn',
  'watch/too-many-lines': '500 lines at most; please do it in parts',
  'rights/notice-changed': 'The notice has changed; please read it again and confirm',
  'rights/not-closed':
    'An appeal is erased once it is closed; withdraw it first if it is not needed any more',
  'rights/appeals-open':
    'Some of your appeals are still open; wait until they are closed, or withdraw them first',
  'rights/talks-ahead':
    'Talks that you signed up for or were invited to are ahead; leave them first',
  'rights/asked-already': 'You have asked for that already; please wait for the answer',
  'rights/correction-asked-already': 'This is being looked into already',
  'people/value-unfit': 'The value does not fit this field; please check it',
  'rights/decided': 'That has been decided; refresh to see how',
  'rights/proposed-already': 'That waits for a second person already',
  'calendar/notice-empty': 'Paste the notice, or enter the days off',
  'calendar/notice-no-such-day': 'The notice has a date that does not exist',
  'calendar/notice-range-backwards': 'The notice has a range that ends before it begins',
  'calendar/notice-outside-year': 'The notice has a date outside that year',
  'calendar/notice-day-twice': 'The notice has a date twice',
  'calendar/notice-work-not-weekend': 'A make-up working day must be a Saturday or Sunday',
  'calendar/notice-off-and-work': 'A day is both off and worked; check it',
  'calendar/notice-too-short': 'Too few days off; check that the notice is complete',
  'calendar/notice-unread': 'The notice could not be understood; check it or enter the days',
  'calendar/notice-wrong-weekday': 'A date and its weekday differ; check the year',
  'calendar/notice-wrong-count': 'The number of days and the dates differ; check them',
  'attachments/empty': 'The file is empty; choose it again',
  'attachments/too-large': 'The file is over 20 MB; make it smaller or split it',
  'attachments/kind-not-taken':
    'Only JPG, PNG and WebP pictures and PDF, DOCX and XLSX files are taken',
  'attachments/heic':
    'This is a HEIC photo, which cannot be read here; set the camera to “Most compatible” (JPG), or send a screenshot',
  'attachments/old-office':
    'This is an old (DOC, XLS) or encrypted Office file; save it as DOCX, XLSX or PDF',
  'attachments/wrong-ending': 'The content does not fit the file’s ending; check the file',
  'attachments/unreadable': 'The file is damaged or incomplete; choose it again',
  'attachments/moving-picture': 'Moving pictures are not taken; send a still one',
  'attachments/too-many-pixels':
    'The picture is too large (over 64 million pixels); make it smaller',
  'attachments/too-many-pages': 'The PDF has more than 40 pages; split it',
  'attachments/locked': 'The file has a password; remove it first',
  'attachments/fonts-missing':
    'The PDF does not bring its Chinese fonts along and cannot be shown whole; print it to PDF anew, or send a photo',
  'attachments/expands-too-far': 'The file expands too far or is nested too deep; make it simpler',
  'attachments/macros': 'The file has macros or controls; save it without them, or as PDF',
  'attachments/embedded': 'Other files or objects are embedded; remove them, or save it as PDF',
  'attachments/outside-link':
    'The file refers to outside content; break the links, or save it as PDF',
  'attachments/entities': 'The file is not built as it should be; save it anew with Office or WPS',
  'attachments/virus': 'The file did not pass the virus check',
  'attachments/too-hard':
    'The file could not be read in the time allowed; save it as a smaller PDF, or send photos',
  'attachments/quota-account':
    'You have sent as many files today as is possible; try again tomorrow',
  'attachments/quota-city':
    'The city has received as many files today as it can; try again tomorrow. Appeals can still be submitted',
  'attachments/quota-appeal': 'This appeal has as many attachments as it can have',
  'attachments/not-yours': 'An attachment is no longer valid; remove it and upload it again',
  'attachments/not-ready': 'The attachment is not available yet; try again later',
  'attachments/attached-already': 'The attachment was submitted and cannot be removed',
  'attachments/removed': 'The attachment was removed by who uploaded it',
  'appeals/reply-needs-basis': 'A reply needs evidence or a legal basis',
  'appeals/refusal-needs-law': 'A refusal must name the law or policy it rests on',
  'appeals/remains-needed':
    'When partly resolved or planned, say what remains and by when it is done',
  'appeals/answer-needed': 'Record what the enterprise answered',
  'appeals/reason-needed': 'Give the reason',
  'appeals/redo-first': 'The enterprise denied the reply: it must be redone before closing',
  'appeals/no-more-redos': 'No more redos are allowed. Escalate, or close with a reason',
  'appeals/not-followed-up':
    'Follow-up is not complete: if not reached, three calls on at least two days are needed',
  'appeals/not-replied': 'There is no reply yet, so it cannot be rated',
  'appeals/already-rated': 'You have already rated this appeal',
  'appeals/not-sure-enough':
    'Not sure enough, or the city lets nothing be dispatched by itself: a person decides',
  'appeals/not-due': 'The time for this step has not come',
  'appeals/unknown-office': 'No such handling office',
  'appeals/unknown-region': 'No such district or venue',
  'appeals/unknown-enterprise': 'No such enterprise',
  'appeals/unknown-grade': 'There is no such grade of urgency',
  'appeals/objection-late':
    'An objection must be made within its time after the dispatch, which has passed',
  'appeals/ruling-final': 'The objection has been ruled on; the ruling is final',
  'appeals/owner-is-you': 'Please name the other office that should handle it',
  'appeals/same-office': 'This office has the appeal already; please choose another',
  'appeals/bottom-line-keeps':
    'The appeal has been lifted to the bottom-line office, which neither passes it on nor objects',
  'appeals/bottom-line-next':
    'It has changed hands or been redone so often that the bottom-line office takes it next',
  'appeals/no-bottom-line': 'This city has no bottom-line office to lift appeals to',
  'appeals/highest-level': 'The appeal is at the highest level already',
  'appeals/co-handler-there':
    'A co-handling office is another than the lead office, and named once',
  'appeals/too-many-co-handlers': 'Too many co-handling offices; five at the most',
  'appeals/part-given': 'Your office has given its part already',
  'appeals/extension-once': 'An extension may be asked for once only',
  'appeals/extension-late':
    'An extension must be asked for before the last working day; it is too late now',
  'appeals/extension-first-reply': 'Only the first reply may be extended, a redo may not',
  'appeals/extension-too-long': 'More working days than an extension may have',
  'appeals/nothing-asked': 'No extension waits for a decision',
  'appeals/nothing-to-contest': 'There is no extension to contest',
  'appeals/nothing-contested': 'The enterprise has not contested an extension',
  'appeals/review-date':
    'The review date must be after today and within the longest time of shelving',
  'appeals/not-overdue': 'The date has not passed; a reminder or order is too early',
  'appeals/nothing-to-answer': 'No reminder or order waits for an answer',
  'appeals/text-unconfirmed':
    'What the enterprise wrote has not been looked over yet; it can be dispatched once that is confirmed',
  'appeals/text-confirmed': 'All texts are confirmed already',
  'appeals/mark-outside': 'The mark lies outside of the text; please reload and mark again',
  'appeals/confidentiality-highest': 'This is the highest confidentiality already',
  'appeals/confidentiality-only-up':
    'Confidentiality is only ever raised. To let one office know who you are, agree to that office alone',
  'appeals/office-not-handling': 'That office does not handle the appeal and need not be told',
  'appeals/not-disclosed': 'The enterprise has not agreed to tell your office who it is',
  'appeals/already-disclosed': 'You have agreed already that this office knows who you are',
  'appeals/merge-with-itself': 'An appeal cannot be merged into itself',
  'appeals/leading-not-open': 'The leading appeal must be registered and not yet answered',
  'appeals/leads-others': 'Others are merged into this one: take them out first',
  'appeals/another-matter':
    'The enterprise has said that it is another matter; it cannot be merged into that one again',
  'appeals/nothing-followed': 'The leading appeal stands as it did',
  'appeals/dates-stand': 'The dates agree with the rules and the calendar in force',
  'aid/off': 'This city has no writing aid',
  'aid/unreachable': 'The writing aid cannot be used now; write yourself or try again later',
  'aid/unusable': 'The writing aid gave nothing of use; write yourself or try once more',
  'aid/reply-by-office':
    'Replies are drafted by the office that handles the appeal; coordinators may have a summary',
  'aid/text-unconfirmed':
    'What the enterprise wrote is not confirmed yet and cannot be sent to the writing aid',
  'aid/identity-left': 'What would be sent still tells who somebody is; it was not sent',
  'notices/missing': 'There is no such notice, or it is not yours to see',
  'notices/already-done': 'Somebody has already told them; please reload',
  'notices/digest-stays':
    'What is not urgent reaches handling offices once a working day; this cannot be turned off',
  'notices/url-not-allowed': 'A webhook needs an https address without user name and password',
  'notices/webhook-disabled': 'This webhook is disabled',
  'clock/not-paused': 'Timed work is not paused, so there is nothing to resume',
  'trust/too-many-reads':
    'You have opened as many appeals as may be opened in this time; try again later. The auditors are told',
  'documents/no-font':
    'The server has no Chinese font for a PDF. Its administrator may install fonts-noto-cjk (Noto Serif CJK and Noto Sans CJK); or use DOCX',
  'routing/version-gone': 'This version is not kept any more and cannot be returned to',
  'routing/version-in-use': 'This version is in use',
  'routing/whole-city': 'Only a coordinator of the whole city returns to a version',
  'routing/changed-meanwhile': 'There is a newer version just now; load again',
  'import/unreadable': 'The file could not be read. Use XLSX, CSV or JSONL',
  'import/column-missing': 'The file lacks a required column. Check how columns are matched',
  'import/reference-taken':
    'A source number was taken by another import. Nothing was written; import again',
  'import/interrupted': 'The import was broken off. Nothing was written; import again',
}
