import type { Topic } from '@cairn/contracts/notifications/topics.js';
import type { TemplateName } from '../texts/texts.js';

/**
 * What each notification is about. Without a topic it comes by mail in any case and is in no inbox: it carries a secret
 * link, goes to somebody who cannot sign in, or sums up what is there already.
 */
const topics: Readonly<Record<TemplateName, Topic | null>> = {
  invitation: null,
  'staff-invitation': null,
  'participation-declined': null,
  'password-reset': null,
  'account-changed': null,
  'webhook-paused': null,
  digest: null,
  'participation-requested': 'programme',
  'indicators-assigned': 'work',
  'colleague-mentioned': 'work',
  'assessment-submitted': 'assessments',
  'stage-changed': 'assessments',
  'visit-requested': 'visits',
  'date-proposed': 'visits',
  'assignment-offered': 'visits',
  'assignment-declined': 'visits',
  'proposal-declined': 'visits',
  'proposal-lapsed': 'visits',
  'deadline-neared': 'visits',
  'corrective-evidence-submitted': 'visits',
  'appeal-filed': 'visits',
  'review-assigned': 'visits',
  'visit-scheduled': 'visits',
  'visit-moved': 'visits',
  'visits-shifted': 'visits',
  'visit-cancelled': 'visits',
  'decision-recorded': 'certificates',
  'certification-granted': 'certificates',
  'certification-changed': 'certificates',
  'revocation-proposed': 'certificates',
  'expiry-reminder': 'certificates',
  're-assessment-due': 'certificates',
  'certification-expired': 'certificates',
};

export const topicOf = (template: TemplateName): Topic | null => topics[template];

/** Templates that an inbox shows. */
export const inInbox: readonly TemplateName[] = (Object.keys(topics) as TemplateName[]).filter(
  (template) => topics[template] !== null,
);
