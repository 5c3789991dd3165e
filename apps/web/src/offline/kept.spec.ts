import { QueryClient } from '@tanstack/react-query';
import { ApiProblem, Unreachable } from '../api/problem.js';
import { forgetKept, kept, keepLatest, orKept } from './kept.js';

/** The part of the browser's Cache API that is used. */
class Caches {
  private readonly stores = new Map<string, Map<string, Response>>();
  async open(name: string) {
    const answers = this.stores.get(name) ?? new Map<string, Response>();
    this.stores.set(name, answers);
    return { put: async (address: string, answer: Response) => void answers.set(address, answer), match: async (address: string) => answers.get(address)?.clone() };
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
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

  it('is the latest answer, also one that was changed here', async () => {
    const { queries, data } = ask(async () => 'from the server');
    await data;
    queries.setQueryData(['visit', '1'], 'with a finding of mine');
    await settled();
    expect(await ask(away).data).toBe('with a finding of mine');
  });
  it('is nothing when nothing was kept', async () => expect(ask(away).data).rejects.toThrow(Unreachable));
  it('is never shown where the server refuses it', async () => {
    await ask(async () => 'secret').data;
    await settled();
    const refusal = new ApiProblem({ type: 'about:blank', title: '', status: 404, code: 'not-found', requestId: '' });
    await expect(ask(() => Promise.reject(refusal)).data).rejects.toBe(refusal);
  });
  it('is forgotten for whoever comes next', async () => {
    await ask(async () => 'secret').data;
    await settled();
    await forgetKept();
    await expect(ask(away).data).rejects.toThrow(Unreachable);
  });
});
