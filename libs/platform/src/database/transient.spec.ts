import { isConnectionBroken, isDatabaseTransient, isTransient } from './transient.js';

const pgError = (code: string): Error => Object.assign(new Error('refused'), { code });

describe('an error of PostgreSQL', () => {
  it.each([
    ['08006', 'the connection failed'],
    ['40001', 'a serialization failure'],
    ['40P01', 'a deadlock'],
    ['53100', 'the disk is full'],
    ['53200', 'out of memory'],
    ['53300', 'too many connections'],
    ['55P03', 'a lock timeout'],
    ['57014', 'a statement timeout'],
    ['57P01', 'an administrator shut it down'],
    ['57P03', 'it is starting'],
    ['58030', 'an I/O error'],
    ['25006', 'read-only after a failover'],
    ['25P03', 'an idle transaction was ended'],
  ])('is transient with %s, %s', (code) => {
    expect(isDatabaseTransient(pgError(code))).toBe(true);
    expect(isTransient(pgError(code))).toBe(true);
  });

  it.each(['22001', '22P02', '23505', '23514', '42501', '42P01', 'P0001', 'XX000'])(
    'is final with %s, which comes again each time',
    (code) => expect(isTransient(pgError(code))).toBe(false),
  );
});

describe('an error without an SQLSTATE', () => {
  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Query read timeout',
    'Client has encountered a connection error and is not queryable',
  ])('is transient when the driver says "%s"', (message) => expect(isTransient(new Error(message))).toBe(true));

  it.each(['ECONNRESET', 'EHOSTUNREACH', 'ENOSPC', 'EMFILE'])('is transient with %s', (code) =>
    expect(isTransient(Object.assign(new Error('no'), { code }))).toBe(true),
  );

  it('is transient when its cause is', () =>
    expect(isTransient(new Error('no session', { cause: pgError('53300') }))).toBe(true));

  it('is final when a rule of ours merely speaks of a connection', () => {
    const ours = new Error('The connection to the laboratory must be described.');
    expect(isTransient(ours)).toBe(false);
    expect(isConnectionBroken(ours)).toBe(false);
  });

  it('of another network says nothing about the database', () =>
    expect(isDatabaseTransient(Object.assign(new Error('no mail server'), { code: 'ECONNREFUSED' }))).toBe(false));
});
