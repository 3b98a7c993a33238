/** Whether a text is the address of a web page. */
export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** Decodes the percent-escapes of an address or a part of it; returns it unchanged if they are malformed. */
export function decodeAddress(address: string): string {
  if (!address.includes('%')) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
