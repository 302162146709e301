// x12-parser 1.3.0, streamed: node bench/peers/x12-parser.mjs FILE
import { createReadStream } from "node:fs";
import { argv } from "node:process";
import { X12parser } from "x12-parser";
import { count, noFigures } from "./figures.mjs";

const figures = noFigures();
const parser = createReadStream(argv[2] ?? "").pipe(new X12parser());
parser.on("data", (row) => { count(figures, row.name, (at) => composite(row, at)); });
parser.on("end", () => { console.log(JSON.stringify(figures)); });

/** An element's components are `1`, `1-1`, `1-2`. */
function composite(row, at) {
  const parts = [row[String(at)] ?? ""];
  for (let part = 1; row[`${at}-${part}`] !== undefined; part++) parts.push(row[`${at}-${part}`] ?? "");
  return parts.join(":");
}
