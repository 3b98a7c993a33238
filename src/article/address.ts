/** Whether a text is the address of a web page. */
export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** An address or a part of one with its percent-escapes undone; as it is where they are broken. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
