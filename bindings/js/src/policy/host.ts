/** An IP address: its last label is a number, or it holds a colon. */
const isAddress = (host: string): boolean => /:|(^|\.)\d+$/.test(host);

/**
 * The canonical form of a host, with or without a port: lower-case ASCII without brackets and
 * trailing dot; `undefined` if the text names none.
 */
export function readHost(text: string): string | undefined {
  const bare = /^[\da-f.]*:[\da-f.]*:[\da-f:.]*$/i.test(text) ? `[${text}]` : text.replace(/:\d{0,5}$/, '');
  // Nothing that ends a host in an address, and no second port.
  if (/[/?#@\\\s]|:(?!.*\])/.test(bare)) return undefined;
  return parsed(`https://${bare}`);
}

/** The host of a page's address, or `undefined` for a page without one. */
export function pageHost(page: string): string | undefined {
  if (page.includes('://')) return parsed(page);
  return /[/:]/.test(page) ? undefined : readHost(page);
}

function parsed(address: string): string | undefined {
  let host;
  try {
    host = new URL(address).hostname.toLowerCase();
  } catch {
    return undefined;
  }
  host = host.replace(/^\[|\]$|\.$/g, '');
  // An empty label; or a character that Chromium escapes in a host, where others read none.
  return host.length > 253 || /%|(^|\.)(\.|$)/.test(host) ? undefined : host;
}

/** Whether a host is this domain or a subdomain of it. An address covers only itself. */
export const covers = (domain: string, host: string): boolean =>
  domain === host || (host.endsWith(`.${domain}`) && !isAddress(domain) && !isAddress(host));
