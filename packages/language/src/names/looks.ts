/** Codes that look alike from a distance and are two. Letters of other alphabets have a check of their own. */

/** How a code looks that has letters which are taken for numbers; undefined where it has none. */
export function lookOf(code: string): string | undefined {
  if (!/[OIl]/.test(code)) return undefined;
  return code.replaceAll('O', '0').replace(/[Il]/g, '1').toLowerCase();
}
