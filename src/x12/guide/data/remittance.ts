/**
 * The 835, remittance advice (005010X221A1). Structure facts of the guide in the notation of `notation.ts`,
 * from the segment after ST to the last before SE.
 */
export const REMITTANCE = `
BPR 200 ! 1 Financial information : !C|D|H|I|P|U|X ! !C|D !ACH|BOP|CHK|FWT|NON ?CCP|CTX ?01|04 ? ?DA ? ? ? ?01|04 ? ?DA|SG ? !
TRN 400 ! 1 Reassociation trace number : !1 ! ! ?
CUR 500 ? 1 Foreign currency information : !PR !@currency
REF 600 ? 1 Receiver identification : !EV !
REF 600 ? 1 Version identification : !F2 !
DTM 700 ? 1 Production date : !405 !
1000A 800 ! 1 Payer identification
  N1 800 ! 1 Payer identification : !PR ! ?XV ?
  N3 1000 ! 1 Payer address : ! ?
  N4 1100 ! 1 Payer city, state and ZIP : ! ?@states ? ?@country - - ?
  REF 1200 ? 4 Additional payer identification : !2U|EO|HI|NF !
  PER 1300 ? 1 Payer business contact information : !CX ? ?EM|FX|TE ? ?EM|EX|FX|TE ? ?EX ?
  PER 1300 ! >1 Payer technical contact information : !BL ? ?EM|TE|UR ? ?EM|EX|FX|TE|UR ? ?EM|EX|FX|UR ?
  PER 1300 ? 1 Payer web site : !IC - !UR !
1000B 1400 ! 1 Payee identification
  N1 800 ! 1 Payee identification : !PE ! !FI|XV|XX !
  N3 1000 ? 1 Payee address : ! ?
  N4 1100 ? 1 Payee city, state and ZIP : ! ?@states ? ?@country - - ?
  REF 1200 ? >1 Payee additional identification : !0B|D3|PQ|TJ !
  RDM 1400 ? 1 Remittance delivery method : !BM|EM|FT|OL ? ?
2000 10030 ? >1 Header number
  LX 30 ! 1 Header number : !
  TS3 50 ? 1 Provider summary information : ! ! ! ! ! - - - - - - - ? - ? - ? ? - ? ? ? ? ?
  TS2 70 ? 1 Provider supplemental summary information : ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ?
  2100 100 ! >1 Claim payment information
    CLP 100 ! 1 Claim payment information : ! !1|19|2|20|21|22|23|25|3|4 ! ! ? !12|13|14|15|16|17|AM|CH|DS|HM|LM|MA|MB|MC|OF|TV|VA|WC|ZZ ! ? ? - ? ? ?
    CAS 200 ? 99 Claim adjustment : !CO|OA|PI|PR ! ! ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ?
    NM1 300 ! 1 Patient name : !QC !1 ? ? ? - ? ?34|HN|II|MI|MR ?
    NM1 300 ? 1 Insured name : !IL !1|2 ? ? ? - ? !FI|II|MI !
    NM1 300 ? 1 Corrected patient/Insured name : !74 !1|2 ? ? ? - ? ?C ?
    NM1 300 ? 1 Service provider name : !82 !1|2 ? ? ? - ? !BD|BS|FI|MC|PC|SL|UP|XX !
    NM1 300 ? 1 Crossover carrier name : !TT !2 ! - - - - !AD|FI|NI|PI|PP|XV !
    NM1 300 ? 1 Corrected priority payer name : !PR !2 ! - - - - !AD|FI|NI|PI|PP|XV !
    NM1 300 ? 1 Other subscriber name : !GB !1|2 ? ? ? - ? ?FI|II|MI ?
    MIA 330 ? 1 Inpatient adjudication information : ! ? ? ? ?@remark_code ? ? ? ? ? ? ? ? ? ? ? ? ? ? ?@remark_code ?@remark_code ?@remark_code ?@remark_code ?
    MOA 350 ? 1 Outpatient adjudication information : ? ? ?@remark_code ?@remark_code ?@remark_code ?@remark_code ?@remark_code ? ?
    REF 400 ? 5 Other claim related identification : !1L|1W|28|6P|9A|9C|BB|CE|EA|F8|G1|G3|IG|SY !
    REF 400 ? 10 Rendering provider identification : !0B|1A|1B|1C|1D|1G|1H|1J|D3|G2|LU !
    DTM 500 ? 2 Statement from or to date : !232|233 !
    DTM 500 ? 1 Coverage expiration date : !036 !
    DTM 500 ? 1 Claim received date : !050 !
    PER 600 ? 2 Claim contact information : !CX ? !EM|FX|TE ! ?EM|EX|FX|TE ? ?EX ?
    AMT 620 ? 13 Claim supplemental information : !AU|D8|DY|F5|I|NL|T|T2|ZK|ZL|ZM|ZN|ZO !
    QTY 640 ? 14 Claim supplemental information quantity : !CA|CD|LA|LE|NE|NR|OU|PS|VS|ZK|ZL|ZM|ZN|ZO !
    2110 700 ? 999 Service payment information
      SVC 700 ! 1 Service payment information : !(!AD|ER|HC|HP|IV|N4|N6|NU|UI|WK ! ? ? ? ?) ! ! ? ? ?(!AD|ER|HC|HP|IV|N4|NU|WK ! ? ? ? ? ?) ?
      DTM 800 ? 2 Service date : !150|151|472 !
      CAS 900 ? 99 Service adjustment : !CO|OA|PI|PR ! ! ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ?
      REF 1000 ? 8 Service identification : !1S|APC|BB|E9|G1|G3|LU|RB !
      REF 1000 ? 1 Line item control number : !6R !
      REF 1000 ? 10 Rendering provider information : !0B|1A|1B|1C|1D|1G|1H|1J|D3|G2|HPI|SY|TJ !
      REF 1000 ? 5 HealthCare policy identification : !0K !
      AMT 1100 ? 9 Service supplemental amount : !B6|KH|T|T2|ZK|ZL|ZM|ZN|ZO !
      QTY 1200 ? 6 Service supplemental quantity : !ZK|ZL|ZM|ZN|ZO !
      LQ 1300 ? 99 Health care remark codes : !HE|RX !
PLB 20100 ? >1 Provider adjustment : ! ! !(!50|51|72|90|AH|AM|AP|B2|B3|BD|BN|C5|CR|CS|CT|CV|CW|DM|E3|FB|FC|GO|HM|IP|IR|IS|J1|L3|L6|LE|LS|OA|OB|PI|PL|RA|RE|SL|TL|WO|WU ?) ! ?(! ?) ? ?(! ?) ? ?(! ?) ? ?(! ?) ? ?(! ?) ?
`;
