/** The segments around every transaction: ISA to IEA, with the interchange's own acknowledgement. ISA11 is the repetition separator. */
export const ENVELOPE = `
ISA 100 ! 1 Interchange header : !00|01|02|03|04|05|06 ? !00|01 ? !01|14|20|27|28|29|30|33|ZZ ! !01|14|20|27|28|29|30|33|ZZ ! ! ! ! !00401|00501 ! !0|1 !P|T|I !
TA1 200 ? >1 Interchange acknowledgement : ! ! ! !A|E|R !000|001|002|003|004|005|006|007|008|009|010|011|012|013|014|015|016|017|018|019|020|021|022|023|024|025|026|027|028|029|030|031
GS 300 ! 1 Group header : ! ! ! ! ! ! !X !
ST 400 ! 1 Transaction header : ! ! ?
SE 500 ! 1 Transaction trailer : ! !
GE 600 ! 1 Group trailer : ! !
IEA 700 ! 1 Interchange trailer : ! !
`;
