import { type AddressInfo, createServer } from 'node:net';
import { parseConfig } from '../config/config.js';
import { prepareEverything } from '../process/prepare-everything.js';
import { specSecret } from '../testing/spec-secret.js';
import { insteadOfServer } from './leaky-server.js';

describe('a PostgreSQL that passes by row-level security', () => {
  it.each([
    [170005, '17.6'],
    [160009, '16.10'],
    [160004, '16.10'],
    [150013, '15.14'],
    [140018, '14.19'],
    [130021, '13.22'],
    [120022, '17.6'],
    [90624, '17.6'],
  ])('%d is to be replaced by %s', (version, instead) => expect(insteadOfServer(version)).toBe(instead));
  it.each([130022, 140019, 150014, 160010, 170006, 170010, 180000, 190001])('is not %d', (version) =>
    expect(insteadOfServer(version)).toBeUndefined(),
  );

  it('stops the start with a sentence, before anything is changed in it', async () => {
    const server = await serverThatIs('16.4', '160004');
    const config = parseConfig({ DATABASE_OWNER_URL: server.url, CAIRN_SECRET: specSecret });
    await expect(prepareEverything(config, [])).rejects.toThrow(
      'PostgreSQL 16.4 lets rows out past row-level security (CVE-2024-10976, CVE-2025-8713): install 16.10 or newer.',
    );
    expect(server.asked).toEqual([expect.stringContaining('server_version_num')]);
    await server.stop();
  });
});

const message = (kind: string, ...parts: readonly (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(`${part}\0`) : part)));
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(kind), length, body]);
};
const int16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const int32 = (value: number): Buffer => Buffer.concat([int16(value >> 16), int16(value & 65_535)]);
const column = (name: string, type: number): Buffer =>
  Buffer.concat([Buffer.from(`${name}\0`), int32(0), int16(0), int32(type), int16(-1), int32(-1), int16(0)]);
const value = (text: string): Buffer => Buffer.concat([int32(text.length), Buffer.from(text)]);
const ready = message('Z', Buffer.from('I'));

/** Answers every statement as a server of this version answers which one it is. */
const serverThatIs = async (version: string, number: string) => {
  const asked: string[] = [];
  const server = createServer((socket) => {
    let greeted = false;
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      if (!greeted) {
        greeted = true;
        return void socket.write(Buffer.concat([message('R', int32(0)), ready]));
      }
      if (data.toString('latin1', 0, 1) !== 'Q') return;
      asked.push(data.toString('utf8', 5, data.length - 1));
      if (asked.length > 1) return void socket.destroy();
      const answer = [
        message('T', int16(2), column('number', 23), column('version', 25)),
        message('D', int16(2), value(number), value(version)),
        message('C', 'SELECT 1'),
        ready,
      ];
      socket.write(Buffer.concat(answer));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    asked,
    url: `postgres://owner:x@127.0.0.1:${(server.address() as AddressInfo).port}/cairn`,
    stop: () => new Promise((closed) => server.close(closed)),
  };
};
