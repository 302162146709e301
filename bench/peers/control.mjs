// The same work whatever anyone builds: what the machine was worth while the others ran. node bench/peers/control.mjs
const bytes = new Uint8Array(1 << 20);
let sum = 0;
for (let round = 0; round < 1000; round++) for (let i = 0; i < bytes.length; i++) sum = (sum + bytes[i] + i) | 0;
console.log(sum);
