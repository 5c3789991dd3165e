import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Of a page, and of what is opened as one; a script, style sheet or font that a page loads has no use for them. */
const ofDocuments = [
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Referrer-Policy',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
];

const isAsset = (contentType: unknown): boolean =>
  /^(text\/(javascript|css)|application\/javascript|font\/)/.test(String(contentType));

/** Everything comes from our own address; styles may be inline, scripts never. */
export const addSecurityHeaders = async (instance: FastifyInstance, publicUrl: string): Promise<void> => {
  const isHttps = publicUrl.startsWith('https:');
  await instance.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: isHttps && { maxAge: 31_536_000, includeSubDomains: true },
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  });
  instance.addHook('onSend', (request, reply, _payload, done) => {
    if (request.url.startsWith('/assets/') && isAsset(reply.getHeader('Content-Type')))
      for (const name of ofDocuments) reply.raw.removeHeader(name);
    else if (!reply.hasHeader('Permissions-Policy'))
      reply.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()');
    if (!reply.hasHeader('Cache-Control') && request.url.startsWith('/api/')) reply.header('Cache-Control', 'no-store');
    reply.header('X-Request-Id', String(request.id));
    done();
  });
};
