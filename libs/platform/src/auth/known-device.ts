import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const MOST_ACCOUNTS = 5;
const DAYS = 180;
const SEPARATOR = '~';

/** `__Host-` binds a cookie to this very host, and to HTTPS, so it is used where the public address has it. */
export const cookiePrefix = (publicUrl: string): string => (publicUrl.startsWith('https:') ? '__Host-cairn' : 'cairn');

/** The value of a cookie in a `Cookie` header, decoded. */
export const cookieValue = (header: string | undefined, name: string): string | undefined => {
  const pair = header
    ?.split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(`${name}=`));
  try {
    return pair && decodeURIComponent(pair.slice(name.length + 1));
  } catch {
    return undefined;
  }
};

/**
 * The cookie of a browser from which a person has signed in before: for each account a number and its signature, so
 * that strangers who guess at the account cannot slow its owner down there. It admits nobody.
 */
export class KnownDevices {
  private readonly name: string;

  constructor(
    private readonly secret: string,
    private readonly publicUrl: string,
  ) {
    this.name = `${cookiePrefix(publicUrl)}.device`;
  }

  /** The number by which this browser is known to the account. */
  idOf(cookieHeader: string | undefined, email: string): string | undefined {
    return this.entriesIn(cookieHeader)
      .find((entry) => this.isSigned(entry, email))
      ?.split('.')[0];
  }

  /** The `Set-Cookie` header that makes this browser known to the account. */
  setCookie(cookieHeader: string | undefined, email: string): string {
    const entries = this.entriesIn(cookieHeader);
    const known = entries.find((entry) => this.isSigned(entry, email)) ?? this.newEntry(email);
    const kept = [known, ...entries.filter((entry) => entry !== known)].slice(0, MOST_ACCOUNTS);
    const secure = this.publicUrl.startsWith('https:') ? '; Secure' : '';
    return `${this.name}=${kept.join(SEPARATOR)}; Max-Age=${DAYS * 86_400}; Path=/; HttpOnly; SameSite=Lax${secure}`;
  }

  private entriesIn(header: string | undefined): string[] {
    const value = cookieValue(header, this.name) ?? '';
    return value.split(SEPARATOR).filter((entry) => /^[\w-]{16,64}\.[\w-]{16,64}$/.test(entry));
  }

  private newEntry(email: string): string {
    const id = randomBytes(16).toString('base64url');
    return `${id}.${this.signature(id, email)}`;
  }

  private isSigned(entry: string, email: string): boolean {
    const [id = '', given = ''] = entry.split('.');
    const [one, other] = [Buffer.from(given), Buffer.from(this.signature(id, email))];
    return one.length === other.length && timingSafeEqual(one, other);
  }

  private signature(id: string, email: string): string {
    return createHmac('sha256', this.secret).update(`known device ${id} ${email}`).digest('base64url');
  }
}
