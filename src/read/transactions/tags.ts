import { tagCode } from "../../x12/index.ts";

export const ISA = tagCode("ISA");
export const GS = tagCode("GS");
export const ST = tagCode("ST");
export const SE = tagCode("SE");
export const GE = tagCode("GE");
export const IEA = tagCode("IEA");
export const TA1 = tagCode("TA1");
export const BHT = tagCode("BHT");
export const HL = tagCode("HL");
