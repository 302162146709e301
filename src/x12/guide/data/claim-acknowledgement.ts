/**
 * The 277CA, claim acknowledgement (005010X214). Structure facts of the guide in the notation of `notation.ts`,
 * from the segment after ST to the last before SE.
 * STC of loop 2200C is taken for situational: payers that accept a batch leave it out.
 */
export const CLAIM_ACKNOWLEDGEMENT = `
BHT 200 ! 1 Beginning of hierarchical transaction : !0085 !08 ! ! ! !TH
2000A 10100 ! >1 Information source level
  HL 100 ! 1 Information source level : ! - !20 !1
  2100A 500 ! 1 Information source name
    NM1 500 ! 1 Information source name : !PR|AY !2 ! - - - - !46|FI|PI|XV !
  2200A 900 ! >1 Transmission receipt control identifier
    TRN 900 ! 1 Transmission receipt control identifier : !1 !
    DTP 1200 ! 1 Information source receipt date : !050 !D8 !
    DTP 1200 ! 1 Information source process date : !009 !D8 !
  2000B 2000 ! 1 Information receiver level
    HL 100 ! 1 Information receiver level : ! ! !21 !0|1
    2100B 500 ! 1 Information receiver name
      NM1 500 ! 1 Information receiver name : !41 !1|2 ! ? ? - - !46 !
    2200B 900 ! 1 Information receiver trace identifier
      TRN 900 ! 1 Information receiver trace identifier : !2 !
      STC 1000 ! >1 Information receiver status information : !(! ! ?36|40|41|AY|PR) ! !U|WQ ! - - - - - ?(! ! ?) ?(! ! ?)
      QTY 1210 ? 1 Total accepted quantity : !90 !
      QTY 1210 ? 1 Total rejected quantity : !AA !
      AMT 1220 ? 1 Total accepted amount : !YU !
      AMT 1220 ? 1 Total rejected amount : !YY !
    2000C 2000 ! >1 Billing provider of service level
      HL 100 ! 1 Billing provider of service level : ! ! !19 !1
      2100C 500 ! >1 Billing provider name
        NM1 500 ! 1 Billing provider name : !85 !1|2 ! ? ? ? ? !FI|SV|XX !
      2200C 900 ! 1 Provider of service information trace identifier
        TRN 900 ! 1 Provider of service information trace identifier : !1 !
        STC 1000 ? >1 Billing provider status information : !(! ! ?36|40|41|77|82|85|87|AY|PR) - !U|WQ ! - - - - - ?(! ! ?) ?(! ! ?)
        REF 1100 ? 1 Provider secondary identifier : !0B|1G|G2|LU|SY|TJ !
        QTY 1210 ? 1 Total accepted quantity : !QA !
        QTY 1210 ? 1 Total rejected quantity : !QC !
        AMT 1220 ? 1 Total accepted amount : !YU !
        AMT 1220 ? 1 Total rejected amount : !YY !
      2000D 2000 ! >1 Patient level
        HL 100 ! 1 Patient level : ! ! !PT
        2100D 500 ! 1 Patient name
          NM1 500 ! 1 Patient name : !QC !1 ! ? ? ? ? !II|MI !
        2200D 900 ? >1 Claim status tracking number
          TRN 900 ! 1 Claim status tracking number : !2 !
          STC 1000 ! >1 Claim level status information : !(!@claim_status_cat !@claim_status ?03|1P|1Z|40|41|71|72|73|77|82|85|87|DK|DN|DQ|FA|GB|HK|IL|LI|MSC|PR|PRP|QB|QC|QD|SEP|TL|TTP|TU) ! !U|WQ ! - - - - - ?(!@claim_status_cat !@claim_status ?@entity_id) ?(!@claim_status_cat !@claim_status ?@entity_id) ?
          REF 1100 ? 1 Payer claim control number : !1K !
          REF 1100 ? 1 Claim identifier number for clearinghouses and other transmission intermediaries : !D9 !
          REF 1100 ? 1 Institutional bill type identification : !BLT !
          DTP 1200 ! 1 Claim level service date : !472 !RD8|D8 !
          2220D 1800 ? >1 Service line information
            SVC 1800 ! 1 Service line information : !(!AD|ER|HC|HP|IV|NU|NU|WK ! ? ? ? ?) ! - ? - - ?
            STC 1900 ! 1 Service line level status information : !(!@claim_status_cat !@claim_status ?03|1P|1Z|40|41|71|72|73|77|82|85|87|DK|DN|DQ|FA|GB|HK|IL|LI|MSC|PR|PRP|QB|QC|QD|SEP|TL|TTP|TU) ! !U - - - - - - ?(!@claim_status_cat !@claim_status ?@entity_id) ?(!@claim_status_cat !@claim_status ?@entity_id)
            REF 2000 ? 1 Service line item identification : !FJ !
            REF 2000 ? 1 Pharmacy prescription number : !XZ !
            DTP 2100 ? 1 Service line date : !472 !D8|RD8 !
`;
