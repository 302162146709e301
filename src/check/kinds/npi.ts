/** Ten digits, the first 1 or 2, whose Luhn sum with the prefix 80840 is a multiple of ten. The prefix adds 24. */
export function isNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false;
  const sum = [...text].reduce((total, digit, index) => total + (index % 2 === 0 ? doubled(Number(digit)) : Number(digit)), 24);
  return sum % 10 === 0;
}

function doubled(digit: number): number {
  return digit < 5 ? digit * 2 : digit * 2 - 9;
}
