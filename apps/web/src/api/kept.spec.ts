import { hashKey, QueryClient } from '@tanstack/react-query';
import { ApiProblem, Unreachable } from './problem.js';
import { forgetKept, kept, keepLatest, orKept } from './kept.js';
import { keepAgain, stopKeeping } from '../device/signed-out.js';

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 0));

/** The part of the browser's Cache API that is used, which takes a moment to write. */
class Caches {
  private readonly stores = new Map<string, Map<string, Response>>();
  async open(name: string) {
    const answers = this.stores.get(name) ?? new Map<string, Response>();
    this.stores.set(name, answers);
    const put = async (address: string, answer: Response) => {
      await aMoment();
      answers.set(address, answer);
    };
    return { put, match: async (address: string) => answers.get(address)?.clone() };
  }
  async delete(name: string) {
    return this.stores.delete(name);
  }
}

describe('what a page needs without a network', () => {
  beforeEach(() => Object.assign(globalThis, { caches: new Caches() }));
  afterEach(() => Reflect.deleteProperty(globalThis, 'caches'));

  const ask = (answer: () => Promise<string>) => {
    const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    keepLatest(queries);
    return { queries, data: queries.fetchQuery({ queryKey: ['visit', '1'], meta: kept, queryFn: orKept(answer) }) };
  };
  const away = () => Promise.reject(new Unreachable());
  const settled = async () => {
    for (let moments = 0; moments < 10; moments += 1) await aMoment();
  };

  it('is the latest answer, also one that was changed here', async () => {
    const { queries, data } = ask(async () => 'from the server');
    await data;
    queries.setQueryData(['visit', '1'], 'with a finding of mine');
    await settled();
    expect(await ask(away).data).toBe('with a finding of mine');
  });
  it('never takes the place of what is known here, which may be newer', async () => {
    const { queries, data } = ask(async () => 'from the server');
    await data;
    queries.setQueryData(['visit', '1'], 'with a finding of mine');
    await settled();
    await (
      await caches.open('cairn-kept')
    ).put(`/kept/${encodeURIComponent(hashKey(['visit', '1']))}`, new Response('"from the server"'));
    expect(await queries.fetchQuery({ queryKey: ['visit', '1'], queryFn: orKept(away), staleTime: 0 })).toBe(
      'with a finding of mine',
    );
  });
  it('is nothing when nothing was kept', async () => expect(ask(away).data).rejects.toThrow(Unreachable));
  it('is never shown where the server refuses it', async () => {
    await ask(async () => 'secret').data;
    await settled();
    const refusal = new ApiProblem('GET /api/visits/1', {
      type: 'about:blank',
      title: '',
      status: 404,
      code: 'not-found',
      requestId: '',
    });
    await expect(ask(() => Promise.reject(refusal)).data).rejects.toBe(refusal);
  });
  it('is forgotten for whoever comes next', async () => {
    await ask(async () => 'secret').data;
    await settled();
    await forgetKept();
    await expect(ask(away).data).rejects.toThrow(Unreachable);
  });
  it('is forgotten even while it is being kept', async () => {
    const { queries, data } = ask(async () => 'secret');
    await data;
    queries.setQueryData(['visit', '1'], 'another secret');
    await forgetKept();
    await settled();
    await expect(ask(away).data).rejects.toThrow(Unreachable);
  });
  it('is nothing that arrives only after signing out', async () => {
    stopKeeping();
    await forgetKept();
    await ask(async () => 'secret').data;
    await settled();
    keepAgain();
    await expect(ask(away).data).rejects.toThrow(Unreachable);
  });
});
