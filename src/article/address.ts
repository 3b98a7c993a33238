/** Whether a text is the address of a web page. */
export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** An address as a document at another one means it; returns it unchanged if it is malformed. */
export const absoluteAddress = (address: string, base: string): string =>
  URL.canParse(address, base) ? new URL(address, base).href : address;

/** Decodes the percent-escapes of an address or a part of it; returns it unchanged if they are malformed. */
export function decodeAddress(address: string): string {
  if (!address.includes('%')) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
