import { covers } from './host.js';
import type { Tables } from './tables.js';
import type { Recorded } from './types.js';

/** The domain that the consent cookie is for, or `null` for the host alone: a browser refuses a domain that does not cover it. */
export const consentDomain = ({ consent: { domain } }: Tables, host: string | undefined): string | null =>
  domain !== null && (host === undefined || covers(domain, host)) ? domain : null;

/** The line that sets the consent cookie (spec §8): for `Set-Cookie`, and for `document.cookie`. */
export const consentLine = ({ consent: { name, secure } }: Tables, { value, maxAge }: Recorded, domain: string | null): string =>
  `${name}=${value}; SameSite=Lax${secure ? '; Secure' : ''}; Path=/` +
  (domain === null ? '' : `; Domain=${domain}`) +
  (maxAge > 0 ? `; Max-Age=${maxAge}` : '');

/** Whether a request for a page brings a cookie of that path (RFC 6265 §5.1.4). */
export const isSentTo = (page: string, path: string): boolean =>
  page === path || page.startsWith(path.endsWith('/') ? path : `${path}/`);
