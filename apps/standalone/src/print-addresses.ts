import type { Config } from '@cairn/platform/config/config.js';
import { demoPassword, demoPeople } from '@cairn/platform/demo/demo-people.js';

/** The few lines that a person who has just started it needs. */
export const printAddresses = ({ publicUrl, demo, smtpUrl }: Config): void => {
  const lines = [`Cairn is at ${publicUrl}`];
  if (demo) {
    const width = Math.max(...demoPeople.map(({ email }) => email.length));
    lines.push(
      '',
      `Demo sign-ins, all with the password: ${demoPassword}`,
      ...demoPeople.map(({ email, role }) => `  ${email.padEnd(width)}  ${role}`),
    );
  }
  lines.push(
    '',
    smtpUrl ? `Mails leave by ${new URL(smtpUrl).host}` : `Mails are caught and shown at ${publicUrl}/mailbox`,
    `API: ${publicUrl}/api/docs`,
    '',
  );
  process.stdout.write(`${lines.join('\n')}\n`);
};
