/** `attention`: mails that failed, or of which nobody knows whether they arrived. */
export const mailViews = ['all', 'attention', 'waiting', 'sent'] as const;
export type MailView = (typeof mailViews)[number];
