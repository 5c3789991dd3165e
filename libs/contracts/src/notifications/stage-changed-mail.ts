/** What the mail about a changed stage says first, and who gets it: shared, so that a rehearsal can tell which mails would go out. */
export const stageChangedSubjects = { draft: '{facility} is at stage {to} so far', final: '{facility} has reached stage {to}' } as const;
export const stageChangedRecipients = 'admin';
