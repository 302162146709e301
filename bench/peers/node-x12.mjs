// node-x12 1.7.1, its stream given the whole file as one chunk (given more chunks it loses data): node bench/peers/node-x12.mjs FILE
import { readFileSync } from "node:fs";
import { argv } from "node:process";
import { Readable } from "node:stream";
import { X12Parser } from "node-x12";
import { count, noFigures } from "./figures.mjs";

const figures = noFigures();
const parser = Readable.from([readFileSync(argv[2] ?? "", "latin1")]).pipe(new X12Parser(false));
parser.on("data", ({ tag, elements }) => { count(figures, tag, (at) => elements[at - 1]?.value ?? ""); });
parser.on("end", () => { console.log(JSON.stringify(figures)); });
