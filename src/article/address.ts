/** Whether a text is the address of a web page. */
export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** Resolves an address against that of the document it is in; returns it unchanged if it is malformed. */
export const absoluteAddress = (address: string, base: string): string =>
  URL.canParse(address, base) ? new URL(address, base).href : address;

/** An address without user and password, valid or not, as messages show it. */
export const withoutLogin = (address: string): string => {
  const scheme = /^[a-z][a-z\d+.-]*:\/\//i.exec(address)?.[0];
  if (scheme === undefined) return address;
  // An invalid address may have any character in its password.
  const end = URL.canParse(address) ? address.slice(scheme.length).search(/[/?#]|$/) + scheme.length : address.length;
  const at = address.slice(0, end).lastIndexOf('@');
  return at < 0 ? address : scheme + address.slice(at + 1);
};

/** Decodes the percent-escapes of an address or a part of it; returns it unchanged if they are malformed. */
export function decodeAddress(address: string): string {
  if (!address.includes('%')) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
