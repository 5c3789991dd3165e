const isName = (host: string): boolean => /[a-z]/i.test(host) && !host.includes(':');

/** Right-hand side of Message-IDs and of the address mails come from, unless the settings name one. */
export const mailDomainOf = (publicUrl: string): string => {
  const { hostname } = new URL(publicUrl);
  return isName(hostname) ? hostname : 'localhost';
};

export const senderOf = ({
  publicUrl,
  mailFrom,
}: {
  readonly publicUrl: string;
  readonly mailFrom: string | undefined;
}) => ({
  name: 'Cairn',
  email: mailFrom ?? `cairn@${mailDomainOf(publicUrl)}`,
});
