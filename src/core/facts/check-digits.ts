const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/u;
const ALL_FULL_WIDTH = new RegExp(FULL_WIDTH, 'gu');

/** Full-width digits and letters as half-width ones; no character is added or lost. */
export function digitsToHalfWidth(text: string): string {
  // Most texts have none, and to look for one is cheaper than to replace.
  if (!FULL_WIDTH.test(text)) return text;
  return text.replaceAll(ALL_FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const REGIONS = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/u;

/** The 18th character of a citizen’s number (GB 11643): modulus 11, X for 10. */
export function hasValidIdentityCheck(number: string): boolean {
  if (!REGIONS.test(number)) return false;
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase();
}

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The 18th character of a 统一社会信用代码 (GB 32100): modulus 31. */
export function hasValidCreditCheck(code: string): boolean {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += weight * CREDIT_ALPHABET.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] === code[17];
}

/** The last digit of a bank card. */
export function hasValidLuhnCheck(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
