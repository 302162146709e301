// node-x12 1.7.1, its stream given the whole file as one chunk (given more chunks it loses data): node bench/peers/node-x12.ts FILE
import { readFileSync } from "node:fs";
import { argv } from "node:process";
import { Readable } from "node:stream";
import { X12Parser } from "node-x12";
import type { X12Segment } from "node-x12";
import { count, noFigures } from "./figures.ts";

const figures = noFigures();
const parser = Readable.from([readFileSync(argv[2] ?? "", "latin1")]).pipe(new X12Parser(false) as unknown as NodeJS.ReadWriteStream);
parser.on("data", (segment: unknown) => {
  const { tag, elements } = segment as X12Segment;
  count(figures, tag, (at) => elements[at - 1]?.value ?? "");
});
parser.on("end", () => { console.log(JSON.stringify(figures)); });
