import { stageChangedSubjects } from '@cairn/contracts/notifications/stage-changed-mail.js';
import { englishCalendarTexts } from '@cairn/contracts/validation/visit-in-calendars.js';
import type { Texts } from './texts-of-a-language.js';

export const en: Texts = {
  direction: 'ltr',
  greeting: 'Hello {person},',
  because: {
    invited:
      'You get this mail because somebody invited you to {organization} on Cairn. If you did not expect it, you need not do anything.',
    'asked-to-join':
      'You get this mail because somebody asked with this address to take part in a programme on Cairn. If it was not you, you need not do anything.',
    'invited-to-staff':
      'You get this mail because somebody invited you to the staff of a programme on Cairn. If you did not expect it, you need not do anything.',
    manager: 'You get this mail because you manage the programme on Cairn.',
    'forgot-password':
      'You get this mail because somebody asked for a new password for this address on Cairn. If it was not you, you need not do anything: your password stays as it is.',
    account: 'You get this mail because how you sign in to Cairn has changed. Such mails cannot be switched off.',
    admin: 'You get this mail because you are an administrator of {organization} on Cairn.',
    submitter: 'You get this mail because you submitted this assessment on Cairn.',
    scheduler: 'You get this mail because you plan validation visits on Cairn.',
    validator: 'You get this mail because you are a validator of this visit.',
    released: 'You get this mail because you were a validator of this visit.',
    concerned:
      'You get this mail because you are a validator of these visits, or an administrator of the hospital on Cairn.',
    assignee: 'You get this mail because a colleague of {organization} asked you to answer.',
    mentioned: 'You get this mail because a colleague of {organization} mentioned you.',
    digest: 'You get this mail because you asked for a digest. When mails come is chosen in your settings on Cairn.',
  },
  why: {
    invited: 'Somebody invited you to {organization}.',
    'asked-to-join': 'Somebody asked with your address to take part.',
    'invited-to-staff': 'Somebody invited you to the staff of the programme.',
    manager: 'You are a manager of the programme.',
    'forgot-password': 'Somebody asked for a new password for your address.',
    account: 'How you sign in has changed.',
    admin: 'You are an administrator of {organization}.',
    submitter: 'You submitted this assessment.',
    scheduler: 'You plan validation visits.',
    validator: 'You are a validator of this visit.',
    released: 'You were a validator of this visit.',
    concerned: 'You are a validator of these visits, or an administrator of the hospital.',
    assignee: 'A colleague of {organization} asked you to answer.',
    mentioned: 'A colleague of {organization} mentioned you.',
    digest: 'You asked for a digest.',
  },
  oneVisit: '{count} validation visit',
  severalVisits: '{count} validation visits',
  held: '[held]',
  stop: 'Stop mails like this one (they stay in your inbox on Cairn):',
  roles: { admin: 'an administrator', contributor: 'a contributor', reader: 'a reader' },
  staffRoles: {
    manager: 'programme manager',
    analyst: 'analyst',
    scheduler: 'scheduler',
    validator: 'validator',
  },
  linkBelow: 'Or open this address:',
  visitTime: '{day}, {from} to {to} {zone}',
  visitTimeForYou: '{there} ({here} for you)',
  onSite: 'on site',
  remote: 'remote',
  calendar: englishCalendarTexts,
  letters: {
    invitation: {
      subject: '“{inviter}” invites you to “{organization}” on Cairn',
      heading: 'You are invited to {organization}',
      paragraphs: [
        '{inviter} invites you to take part as {role} of {organization}, which measures its digital maturity with Cairn. Who registers an organization chooses its name; Cairn has not checked it.',
        'The invitation is open until {expires}.',
      ],
      action: 'Accept the invitation',
    },
    'staff-invitation': {
      subject: '“{inviter}” invites you to the staff of the programme on Cairn',
      heading: 'You are invited to the staff of the programme',
      paragraphs: [
        '{inviter} invites you to take part in the programme as {roles}.',
        'The invitation is open until {expires}.',
      ],
      action: 'Accept the invitation',
    },
    'invitation.programme': {
      subject: 'You are invited to “{organization}” on Cairn',
      heading: 'You are invited to {organization}',
      paragraphs: [
        '{inviter} of the programme invites you to take part as {role} of {organization}, which measures its digital maturity with Cairn.',
        'The invitation is open until {expires}.',
        'Next: accept it, look at the profile of your hospital and invite your colleagues.',
      ],
      action: 'Accept the invitation',
    },
    'participation-requested': {
      subject: '“{hospital}” asks to take part',
      heading: '{hospital} asks to take part',
      paragraphs: [
        'Somebody asks that {hospital}, {country}, takes part in the programme. Nobody has checked the name yet.',
        'Next: see whether the hospital is known already, and confirm or decline the request.',
      ],
      action: 'See the request',
    },
    'participation-declined': {
      subject: 'Your request for “{hospital}”',
      heading: 'The request for {hospital} was declined',
      paragraphs: [
        'The programme has looked at the request that {hospital} takes part, and declined it for this reason:',
      ],
      action: 'Ask again',
    },
    'password-reset': {
      subject: 'Set a new password for Cairn',
      heading: 'Set a new password',
      paragraphs: [
        'With the link below you choose a new password. It works once, until {expires}.',
        'Setting it signs you out everywhere. If you use two-step sign-in, signing in still asks for your code.',
      ],
      action: 'Choose a new password',
    },
    'account-changed.password-changed': {
      subject: 'Your password for Cairn was changed',
      heading: 'Your password was changed',
      paragraphs: [
        'On {at} your password was changed. You were signed out everywhere else, and no device is trusted any more.',
        'If it was you, you need not do anything. If it was not, choose a new password at once and inform the operator of your Cairn.',
      ],
      action: 'It was not me: choose a new password',
    },
    'account-changed.two-factor-on': {
      subject: 'Two-step sign-in to Cairn is on',
      heading: 'Two-step sign-in is on',
      paragraphs: [
        'Since {at} signing in asks for a code beside your password.',
        'If it was you, you need not do anything. If it was not, choose a new password at once and inform the operator of your Cairn.',
      ],
      action: 'It was not me: choose a new password',
    },
    'account-changed.two-factor-off': {
      subject: 'Two-step sign-in to Cairn is off',
      heading: 'Two-step sign-in is off',
      paragraphs: [
        'Since {at} your password alone is enough to sign in.',
        'If it was you, you need not do anything. If it was not, choose a new password at once and inform the operator of your Cairn.',
      ],
      action: 'It was not me: choose a new password',
    },
    'account-changed.device-trusted': {
      subject: 'A device is trusted when you sign in to Cairn',
      heading: 'A device is trusted',
      paragraphs: [
        'On {at} you signed in on a device that asks for no code of two-step sign-in for 30 days.',
        'If it was you, you need not do anything. If it was not, choose a new password at once: no device is trusted any more then.',
      ],
      action: 'It was not me: choose a new password',
    },
    'account-changed.sign-in-method-added': {
      subject: 'There is a new way to sign in to your Cairn account',
      heading: 'A way to sign in was added',
      paragraphs: [
        'On {at} another way to sign in was added to your account.',
        'If it was you, you need not do anything. If it was not, choose a new password at once and inform the operator of your Cairn.',
      ],
      action: 'It was not me: choose a new password',
    },
    'digest.daily': {
      subject: 'Your daily digest: {count} notifications',
      heading: 'What is new since yesterday',
      paragraphs: ['Not read yet:'],
      action: 'Open your inbox',
    },
    'digest.daily-one': {
      subject: 'Your daily digest: one notification',
      heading: 'What is new since yesterday',
      paragraphs: ['Not read yet:'],
      action: 'Open your inbox',
    },
    'digest.weekly': {
      subject: 'Your weekly digest: {count} notifications',
      heading: 'What is new since last week',
      paragraphs: ['Not read yet:'],
      action: 'Open your inbox',
    },
    'digest.weekly-one': {
      subject: 'Your weekly digest: one notification',
      heading: 'What is new since last week',
      paragraphs: ['Not read yet:'],
      action: 'Open your inbox',
    },
    'account-changed.passkey-added': {
      subject: 'A passkey was added to your Cairn account',
      heading: 'A passkey was added',
      paragraphs: [
        'Since {at} a new passkey signs in to your account.',
        'If it was you, you need not do anything. If it was not, choose a new password at once, remove the passkey in your settings and inform the operator of your Cairn.',
      ],
      action: 'It was not me: choose a new password',
    },
    'account-changed.passkey-removed': {
      subject: 'A passkey was removed from your Cairn account',
      heading: 'A passkey was removed',
      paragraphs: [
        'Since {at} one of your passkeys no longer signs in to your account.',
        'If it was you, you need not do anything. If it was not, choose a new password at once and inform the operator of your Cairn.',
      ],
      action: 'It was not me: choose a new password',
    },
    'webhook-paused.failing': {
      subject: 'A webhook to “{host}” is paused',
      heading: 'A webhook is paused',
      paragraphs: [
        'For three days no event could be delivered to {host}, so that nothing is sent there any more.',
        'Next: repair the receiver, test it, and resume the webhook. Events that happened meanwhile are delivered then.',
      ],
      action: 'See the webhook and its deliveries',
    },
    'webhook-paused.gone': {
      subject: 'A webhook to “{host}” is paused',
      heading: 'A webhook is paused',
      paragraphs: [
        '{host} answered that it is gone (410), so that nothing is sent there any more.',
        'Next: remove the webhook, or correct its address and resume it.',
      ],
      action: 'See the webhook and its deliveries',
    },
    'indicators-assigned': {
      subject: '{colleague} asks you to answer for “{facility}”',
      heading: '{colleague} asks you to answer part of the survey of {facility}',
      paragraphs: ['Next: see which answers are asked of you. Others can still answer them as well.'],
      action: 'See what is asked of me',
    },
    'colleague-mentioned': {
      subject: '{colleague} mentions you in a note (“{facility}”)',
      heading: '{colleague} mentions you in a note',
      paragraphs: ['The note stands beside an answer in the survey of {facility}.', 'Next: read it, and answer there.'],
      action: 'Read the note',
    },
    'assessment-submitted': {
      subject: '“{facility}”: the assessment is submitted',
      heading: 'The assessment of {facility} is submitted',
      paragraphs: [
        'The survey under {model} is closed since {submitted}, and its final result is being worked out.',
        'Next: look at the result, and request a validation visit when the model certifies the stage.',
      ],
      action: 'See the result',
    },
    'stage-changed.draft': {
      subject: stageChangedSubjects.draft,
      heading: '{facility} is at stage {to} of {model} so far',
      paragraphs: [
        'With the answers given up to now, {facility} is at stage {to} of {model}. Before, it was at stage {from}.',
        'Next: see which criteria are met and what is missing for the following stage.',
      ],
      action: 'See the result',
    },
    'stage-changed.final': {
      subject: stageChangedSubjects.final,
      heading: '{facility} has reached stage {to} of {model}',
      paragraphs: [
        'The submitted assessment puts {facility} at stage {to} of {model}. Before, it was at stage {from}.',
        'Next: read the gap report, and request a validation visit when the model certifies the stage.',
      ],
      action: 'See the result',
    },
    'stage-changed.fallen': {
      subject: stageChangedSubjects.fallen,
      heading: '{facility} is at stage {to} of {model} now',
      paragraphs: [
        'The submitted assessment puts {facility} at stage {to} of {model}. Before, it was at stage {from}.',
        'Next: read the gap report to see which criteria are no longer met.',
      ],
      action: 'See the result',
    },
    'visit-requested': {
      subject: '“{facility}” requests a validation visit',
      heading: '{facility} requests a validation visit',
      paragraphs: [
        'The visit is to confirm stage {stage} of {model}, {mode}, between {earliest} and {latest}.',
        'Next: propose a date and a team.',
      ],
      action: 'Plan the visit',
    },
    'date-proposed': {
      subject: 'A date is proposed: please confirm (“{facility}”, {day})',
      heading: 'A date is proposed for the visit to {facility}',
      paragraphs: ['It is to take place {mode}: {when}.', 'Next: confirm the date. It is fixed once you do.'],
      action: 'Confirm the date',
    },
    'date-proposed.moving': {
      subject: 'A new date is proposed: please confirm (“{facility}”, {day})',
      heading: 'A new date is proposed for the visit to {facility}',
      paragraphs: [
        'It is to take place {mode}: {when}.',
        'Next: confirm the new date. Until you do, the previous date remains valid.',
      ],
      action: 'Confirm the date',
    },
    'assignment-offered': {
      subject: 'Can you take part? (“{facility}”, {day})',
      heading: 'You are asked to take part in the visit to {facility}',
      paragraphs: [
        'It is offered {mode}: {when}.',
        'Next: accept your part, and state that you have no conflict of interest, or decline it.',
      ],
      action: 'Answer',
    },
    'assignment-declined': {
      subject: '{validator} cannot take part in the visit to “{facility}”',
      heading: '{validator} cannot take part',
      paragraphs: ['The visit to {facility} needs somebody else.', 'Next: propose a date with another team.'],
      action: 'Plan the visit',
    },
    'proposal-declined': {
      subject: '“{facility}” turned the proposed dates down',
      heading: '{facility} turned the proposed dates down',
      paragraphs: ['It suits between {earliest} and {latest}.', 'Next: propose other dates.'],
      action: 'Plan the visit',
    },
    'proposal-lapsed': {
      subject: 'The proposed dates have lapsed (“{facility}”)',
      heading: 'Nobody confirmed the dates for {facility} in time',
      paragraphs: ['The days of the team are free again.', 'Next: propose dates anew.'],
      action: 'Plan the visit',
    },
    'visit-scheduled': {
      subject: 'Validation visit to “{facility}”: {day}',
      heading: 'The validation visit to {facility} is fixed',
      paragraphs: ['It takes place {mode}: {when}.', 'The attached calendar file puts it into your calendar.'],
      action: 'See the visit',
    },
    'visit-moved': {
      subject: 'Moved: validation visit to “{facility}”, now {day}',
      heading: 'The validation visit to {facility} has moved',
      paragraphs: ['Its new date, {mode}: {when}.', 'The attached calendar file moves the entry in your calendar.'],
      action: 'See the visit',
    },
    'visits-shifted': {
      subject: 'Moved: {visits}, {facilities}',
      heading: 'The programme has moved {visits}',
      paragraphs: [
        '{dates}.',
        'The attached calendar files move the entries in your calendar. Visits that are held still wait for the hospital to confirm.',
        'Next: see whether the new dates suit you, and tell the programme where they do not.',
      ],
      action: 'See your visits',
    },
    'visits-shifted.restored': {
      subject: 'Moved back: {visits}, {facilities}',
      heading: 'The programme has moved {visits} back',
      paragraphs: [
        '{dates}.',
        'The attached calendar files move the entries in your calendar. Visits that are held still wait for the hospital to confirm.',
        'The dates from before the disruption are valid again. You need not do anything.',
      ],
      action: 'See your visits',
    },
    'visit-moved.clocks': {
      subject: 'Clocks change: validation visit to “{facility}”, {day}',
      heading: 'The validation visit to {facility} keeps its local time',
      paragraphs: [
        'The rules of its time zone have changed. The visit takes place {mode}, as agreed: {when}. Elsewhere that is another hour than before.',
        'The attached calendar file puts the entry in your calendar right.',
      ],
      action: 'See the visit',
    },
    'visit-cancelled': {
      subject: 'Cancelled: validation visit to “{facility}”',
      heading: 'The validation visit to {facility} is cancelled',
      paragraphs: ['It had no date yet.', 'Next: see the visit to learn what follows.'],
      action: 'See the visit',
    },
    'visit-cancelled.dated': {
      subject: 'Cancelled: validation visit to “{facility}”, {day}',
      heading: 'The validation visit to {facility} is cancelled',
      paragraphs: ['It was to take place {when}.', 'The attached calendar file removes the entry from your calendar.'],
      action: 'See the visit',
    },
    'visit-cancelled.released': {
      subject: 'You are released from the visit to “{facility}”, {day}',
      heading: 'The visit to {facility} goes on without you',
      paragraphs: [
        'The visit has a new date or team, and you are not needed {when}.',
        'The attached calendar file removes the entry from your calendar. You need not do anything else.',
      ],
      action: 'See your visits',
    },
    'deadline-neared.answer': {
      subject: 'Until {day}: confirm a date for the visit to “{facility}”',
      heading: 'The offered dates for {facility} are held until {day}',
      paragraphs: [
        'Nobody has answered yet. After that the days of the team are free again.',
        'Next: confirm one of the dates, or turn them down.',
      ],
      action: 'Answer',
    },
    'deadline-neared.corrective-evidence': {
      subject: 'Until {day}: corrective evidence for “{facility}”',
      heading: 'Corrective evidence for {facility} is due by {day}',
      paragraphs: [
        'The decision is deferred. Without corrective evidence it ends as a refusal.',
        'Next: say for the open criteria what has changed.',
      ],
      action: 'Hand it in',
    },
    'deadline-neared.appeal': {
      subject: 'Until {day}: appeal against the refusal for “{facility}”',
      heading: 'The time to appeal for {facility} ends on {day}',
      paragraphs: ['You need not do anything if you accept the refusal.'],
      action: 'Read the decision',
    },
    'corrective-evidence-submitted': {
      subject: 'Corrective evidence of “{facility}”',
      heading: '{facility} has handed in corrective evidence',
      paragraphs: ['Next: look at the open criteria and record what you find.'],
      action: 'Open the visit',
    },
    'appeal-filed': {
      subject: '“{facility}” appeals against the refusal',
      heading: '{facility} appeals against the refusal',
      paragraphs: ['Next: appoint validators who were not in the team of the visit.'],
      action: 'Appoint reviewers',
    },
    'review-assigned': {
      subject: 'You review the appeal of “{facility}”',
      heading: 'You review the appeal of {facility}',
      paragraphs: ['Next: look at the open criteria and record what you find.'],
      action: 'Open the visit',
    },
    'decision-recorded.granted': {
      subject: '“{facility}”: stage {stage} of {model} is granted',
      heading: 'Stage {stage} of {model} is granted to {facility}',
      paragraphs: ['The visit has led to a decision: granted. The certificate follows in a mail of its own.'],
      action: 'Read the decision',
    },
    'decision-recorded.deferred': {
      subject: '“{facility}”: the decision on stage {stage} of {model} is deferred',
      heading: 'The decision on stage {stage} of {model} for {facility} is deferred',
      paragraphs: [
        'The visit has led to no final decision yet.',
        'Next: read the reasons, and hand in corrective evidence for the open criteria within the time you are given.',
      ],
      action: 'Read the decision',
    },
    'decision-recorded.refused': {
      subject: '“{facility}”: stage {stage} of {model} is not granted',
      heading: 'Stage {stage} of {model} is not granted to {facility}',
      paragraphs: [
        'The visit has led to a decision: refused.',
        'Next: read the reasons. You can appeal within the time given there. Your gap report shows what is missing.',
      ],
      action: 'Read the decision',
    },
    'certification-granted': {
      subject: '“{facility}” is certified at stage {stage} of {model}',
      heading: '{facility} is certified at stage {stage} of {model}',
      paragraphs: [
        'Certificate {number} is valid from {granted} to {expires}.',
        'Next: download it, and share the page where anybody can check it.',
      ],
      action: 'Open the certificate',
    },
    'certification-granted.renewal': {
      subject: '“{facility}” is certified at stage {stage} of {model}',
      heading: '{facility} is certified at stage {stage} of {model}',
      paragraphs: [
        'Certificate {number} is valid from {granted} to {expires}.',
        'It renews certificate {formerNumber}, stage {formerStage}, whose place it takes.',
        'Next: download it, and share the page where anybody can check it.',
      ],
      action: 'Open the certificate',
    },
    'certification-granted.upgrade': {
      subject: '“{facility}” is certified at stage {stage} of {model}',
      heading: '{facility} is certified at stage {stage} of {model}',
      paragraphs: [
        'Certificate {number} is valid from {granted} to {expires}.',
        'It takes the place of certificate {formerNumber}, stage {formerStage}. A higher stage begins a validity of its own.',
        'Next: download it, and share the page where anybody can check it.',
      ],
      action: 'Open the certificate',
    },
    'certification-granted.early-renewal': {
      subject: '“{facility}” is certified at stage {stage} of {model}',
      heading: '{facility} is certified at stage {stage} of {model}',
      paragraphs: [
        'Certificate {number} is valid from {granted} to {expires}.',
        'It takes the place of certificate {formerNumber}, stage {formerStage}. It was granted before the renewal window, so the end of the validity is not extended.',
        'Next: download it, and share the page where anybody can check it.',
      ],
      action: 'Open the certificate',
    },
    'expiry-reminder': {
      subject: '“{facility}”: the certificate expires in {months}',
      heading: 'The certificate of {facility} expires in {months}',
      paragraphs: [
        'Certificate {number}, stage {stage} of {model}, is valid until {expires}.',
        'Next: a re-assessment in time keeps {facility} certified without a gap.',
      ],
      action: 'See the certificate',
    },
    're-assessment-due': {
      subject: '“{facility}”: the re-assessment can begin',
      heading: 'The re-assessment of {facility} can begin',
      paragraphs: [
        'Certificate {number}, stage {stage} of {model}, is valid until {expires}. Its renewal window is open: a certificate granted now begins a new validity.',
        'Next: open the re-assessment. The answers of the last one are there to start from.',
      ],
      action: 'Open the re-assessment',
    },
    'certification-expired': {
      subject: '“{facility}”: the certificate has expired',
      heading: 'The certificate of {facility} has expired',
      paragraphs: [
        'Certificate {number}, stage {stage} of {model}, was valid until {expires}.',
        'Next: a new assessment leads to a new certificate.',
      ],
      action: 'Start an assessment',
    },
    'certification-changed.suspended': {
      subject: '“{facility}”: certificate {number} is suspended',
      heading: 'The certificate of {facility} is suspended',
      paragraphs: [
        'Certificate {number}, stage {stage} of {model}, is not in force from {on} until it is reinstated. The public register says so. Its last day of validity is still {expires}.',
        'Please do not use the certificate or its logo in the meantime. The programme gives this reason:',
      ],
      action: 'See the certificate',
    },
    'certification-changed.reinstated': {
      subject: '“{facility}”: certificate {number} is in force again',
      heading: 'The certificate of {facility} is in force again',
      paragraphs: [
        'Certificate {number}, stage {stage} of {model}, is in force again from {on}. It is valid until {expires}, as before.',
        'The programme gives this reason:',
      ],
      action: 'See the certificate',
    },
    'certification-changed.revoked': {
      subject: '“{facility}”: certificate {number} is revoked',
      heading: 'The certificate of {facility} is revoked',
      paragraphs: [
        'Certificate {number}, stage {stage} of {model}, is withdrawn for good from {on}. The public register says so.',
        'Please stop using the certificate and its logo. The programme gives this reason:',
      ],
      action: 'See the certificate',
    },
    'certification-changed.corrected': {
      subject: '“{facility}”: the certificate is reissued as {number}',
      heading: 'The certificate is reissued for {facility}',
      paragraphs: [
        'Certificate {formerNumber} was corrected. Its new number is {number}; stage {stage} of {model} and the last day of validity, {expires}, stay the same.',
        'The public register leads from the former number to the new one. Please use the new certificate from now on. The programme gives this reason:',
      ],
      action: 'Open the certificate',
    },
    'revocation-proposed': {
      subject: 'Please confirm or dismiss: revocation of certificate {number} (“{facility}”)',
      heading: 'A revocation waits for a second manager',
      paragraphs: [
        '{proposer} proposes to revoke certificate {number} of {facility}, stage {stage} of {model}. Nothing changes until another manager confirms.',
        'Next: read the reason, and confirm or dismiss the revocation.',
      ],
      action: 'See the certificate',
    },
  },
};
