/** Ten digits, the first 1 or 2, whose Luhn sum with the prefix 80840 is a multiple of ten. The prefix adds 24. */
export function isNpi(text: string): boolean {
  if (text.length !== 10 || (!text.startsWith("1") && !text.startsWith("2"))) return false;
  let sum = 24;
  for (let place = 0; place < 10; place++) {
    const digit = text.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) return false;
    sum += place % 2 === 0 ? doubled(digit) : digit;
  }
  return sum % 10 === 0;
}

function doubled(digit: number): number {
  return digit < 5 ? digit * 2 : digit * 2 - 9;
}
