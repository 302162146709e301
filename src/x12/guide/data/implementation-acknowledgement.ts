/**
 * The 999, implementation acknowledgement (005010X231A1). Structure facts of the guide in the notation of `notation.ts`,
 * from the segment after ST to the last before SE.
 */
export const IMPLEMENTATION_ACKNOWLEDGEMENT = `
AK1 200 ! 1 Functional group response header : !BE|HB|HC|HI|HN|HP|HR|HS|RA ! !
2000 300 ? >1 Transaction set response header
  AK2 300 ! 1 Transaction set response header : !270|271|276|277|278|820|834|835|837 ! ?
  2100 400 ? >1 AK2/IK3 error identification
    IK3 400 ! 1 Error identification : ! ! ? ?1|2|3|4|5|6|7|8|I4|I6|I7|I8|I9
    CTX 500 ? 9 Segment context : !*10(!SITUATIONAL_TRIGGER) ! ! ? ?(! ? ?) ?(!)
    CTX 500 ? 1 Business unit identifier : !*10(!TRN02|NM109|PATIENT_NAME_NM109|SUBSCRIBER_NAME_NM109|ENT01|SUBSCRIBER_NUMBER_REF02|CLM01 !) - - - ?(! ? ?)
    2110 600 ? >1 AK2/IK3/IK4 implementation data element note
      IK4 600 ? 1 Implementation data element note : !(! ? ?) ? !1|2|3|4|5|6|7|8|9|10|11|12|13|I10|I11|I12|I13|I6|I9 ?
      CTX 700 ? 10 Element context : !*10(!SITUATIONAL_TRIGGER) ! ! ? ?(! ? ?) ?(!)
  IK5 800 ! 1 Transaction set response trailer : !A|E|M|R|W|X ?1|2|3|4|5|6|7|8|9|10|11|12|13|15|16|17|18|19|23|24|25|26|27|I5|I6 ?1|2|3|4|5|6|7|8|9|10|11|12|13|15|16|17|18|19|23|24|25|26|27|I5|I6 ?1|2|3|4|5|6|7|8|9|10|11|12|13|15|16|17|18|19|23|24|25|26|27|I5|I6 ?1|2|3|4|5|6|7|8|9|10|11|12|13|15|16|17|18|19|23|24|25|26|27|I5|I6 ?1|2|3|4|5|6|7|8|9|10|11|12|13|15|16|17|18|19|23|24|25|26|27|I5|I6
AK9 900 ! 1 Functional group response trailer : !A|E|M|P|R|W|X ! ! ! ?1|2|3|4|5|6|10|11|12|13|14|15|16|17|18|19|23|24|25|26 ?1|2|3|4|5|6|10|11|12|13|14|15|16|17|18|19|23|24|25|26 ?1|2|3|4|5|6|10|11|12|13|14|15|16|17|18|19|23|24|25|26 ?1|2|3|4|5|6|10|11|12|13|14|15|16|17|18|19|23|24|25|26 ?1|2|3|4|5|6|10|11|12|13|14|15|16|17|18|19|23|24|25|26
`;
