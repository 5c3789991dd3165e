import { downloadHeaders } from './download-headers.js';
import { safeFileName } from './file-name.js';

describe('the name of evidence', () => {
  it.each([
    ['policy.pdf', 'policy.pdf'],
    ['C:\\Users\\me\\policy.pdf', 'policy.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['..pdf', 'evidence.pdf'],
    ['.pdf', 'evidence.pdf'],
    ['pol\u0000icy\r\nSet-Cookie: a.pdf', 'policySet-Cookie_ a.pdf'],
    ['invoice\u202Efdp.exe.pdf', 'invoicefdp.exe.pdf'],
    ['سياسة الأمن.pdf', 'سياسة الأمن.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(116)}.pdf`],
  ])('%j becomes %j', (sent, kept) => {
    expect(safeFileName(sent, 'pdf')).toBe(kept);
  });

  it('travels in a header that no name can break out of, and always as a download', () => {
    const headers = downloadHeaders({ mediaType: 'text/csv', fileName: 'été "1"; x=\'(y).csv', size: 12 });
    expect(headers['content-disposition']).toBe(
      `attachment; filename="e_te_ _1_; x='(y).csv"; filename*=UTF-8''%C3%A9t%C3%A9%20%221%22%3B%20x%3D%27%28y%29.csv`,
    );
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-length': '12',
    });
    expect(headers['content-security-policy']).toContain('sandbox');
  });
});
