/**
 * The 837P, professional claim (005010X222A1). Structure facts of the guide in the notation of `notation.ts`,
 * from the segment after ST to the last before SE. A subscriber's id (2010BA NM108 and NM109) is required of a person alone:
 * an employer insured against work injuries has none.
 */
export const PROFESSIONAL_CLAIM = `
BHT 100 ! 1 Beginning of hierarchical transaction : !0019 !00|18 ! ! ! !31|CH|RP
1000A 200 ! 1 Submitter name
  NM1 200 ! 1 Submitter name : !41 !1|2 ! ? ? - - !46 !
  PER 450 ! 2 Submitter EDI contact information : !IC ? !ED|EM|FX|TE ! ?ED|EM|EX|FX|TE ? ?ED|EM|EX|FX|TE ?
1000B 200 ! 1 Receiver name
  NM1 200 ! 1 Receiver name : !40 !2 ! - - - - !46 !
2000A 10010 ? >1 Billing provider level
  HL 10 ! 1 Billing provider level : ! - !20 !1
  PRV 30 ? 1 Billing provider specialty information : !BI !PXC !
  CUR 100 ? 1 Foreign currency information : !85 !@currency
  2010AA 150 ! 1 Billing provider name
    NM1 150 ! 1 Billing provider name : !85 !1|2 ! ? ? - ? ?XX ?
    N3 250 ! 1 Billing provider address : ! ?
    N4 300 ! 1 Billing provider city, state and ZIP : ! ? ? ?@country - - ?
    REF 350 ! 1 Billing provider tax identification : !EI|SY !
    REF 350 ? 2 Billing provider UPIN/License information : !0B|1G !
    PER 400 ? 2 Billing provider contact information : !IC ? !EM|FX|TE ! ?EM|EX|FX|TE ? ?EM|EX|FX|TE ?
  2010AB 150 ? 1 Pay-to address name
    NM1 150 ! 1 Pay-to address name : !87 !1|2
    N3 250 ! 1 Pay-to address address : ! ?
    N4 300 ! 1 Pay-To address city, state and ZIP : ! ?@states ? ?@country - - ?
  2010AC 150 ? 1 Pay-To plan name
    NM1 150 ! 1 Pay-To plan name : !PE !2 ! - - - - !PI|XV !
    N3 250 ! 1 Pay-to plan address : ! ?
    N4 300 ! 1 Pay-To plan city, state and ZIP : ! ? ? ?@country - - ?
    REF 350 ? 1 Pay-to plan secondary identification : !2U|FY|NF !
    REF 350 ! 1 Pay-To plan tax identification number : !EI !
  2000B 200 ! >1 Subscriber level
    HL 10 ! 1 Subscriber level : ! ! !22 !0|1
    SBR 50 ! 1 Subscriber information : !A|B|C|D|E|F|G|H|P|S|T|U ?18 ? ? ?12|13|14|15|16|41|42|43|47 - - - ?11|12|13|14|15|16|17|AM|BL|CH|CI|DS|FI|HM|LM|MA|MB|MC|OF|TV|VA|WC|ZZ
    PAT 70 ? 1 Patient information : - - - - ?D8 ? ?01 ? ?Y
    2010BA 150 ! 1 Subscriber name
      NM1 150 ! 1 Subscriber name : !IL !1|2 ! ? ? - ? &II|MI &
      N3 250 ? 1 Subscriber address : ! ?
      N4 300 ? 1 Subscriber city, state and ZIP : ! ?@states ? ?@country - - ?
      DMG 320 ? 1 Subscriber demographic information : !D8 ! !F|M|U
      REF 350 ? 1 Subscriber secondary identification : !SY !#9
      REF 350 ? 1 Property and casualty claim number : !Y4 !
      PER 400 ? 1 Property and casualty subscriber contact information : !IC ? !TE ! ?EX ?
    2010BB 150 ! 1 Payer name
      NM1 150 ! 1 Payer name : !PR !2 ! - - - - !PI|XV !
      N3 250 ? 1 Payer address : ! ?
      N4 300 ? 1 Payer city, state and ZIP : ! ?@states ? ?@country - - ?
      REF 350 ? 3 Payer secondary identification : !2U|EI|FY|NF !
      REF 350 ? 2 Billing provider secondary identification : !G2|LU !
    2300 1300 ? 100 Claim information
      CLM 1300 ! 1 Claim information : ! ! - - !(!@pos !B !) !N|Y !A|B|C !N|W|Y !I|Y ?P ?(!AA|EM|OA ?AA|EM|OA - ?@states ?@country) ?02|03|05|09 - - - - - - - ?1|2|3|4|5|6|7|8|9|10|11|15
      DTP 1350 ? 1 Onset of current illness or symptom : !431 !D8 !
      DTP 1350 ? 1 Initial treatment date : !454 !D8 !
      DTP 1350 ? 1 Last seen date : !304 !D8 !
      DTP 1350 ? 1 Acute manifestation : !453 !D8 !
      DTP 1350 ? 1 Accident : !439 !D8 !
      DTP 1350 ? 1 Last menstrual period : !484 !D8 !
      DTP 1350 ? 1 Last X-ray date : !455 !D8 !
      DTP 1350 ? 1 Hearing and vision prescription date : !471 !D8 !
      DTP 1350 ? 1 Disability dates : !314|360|361 !D8|RD8 !
      DTP 1350 ? 1 Last worked : !297 !D8 !
      DTP 1350 ? 1 Authorized return to work : !296 !D8 !
      DTP 1350 ? 1 Admission : !435 !D8 !
      DTP 1350 ? 1 Discharge : !096 !D8 !
      DTP 1350 ? 2 Assumed and relinquished care dates : !090|091 !D8 !
      DTP 1350 ? 1 Property and casualty date of first contact : !444 !D8 !
      DTP 1350 ? 1 Repricer received date : !050 !D8 !
      PWK 1550 ? 10 Claim supplemental information : !03|04|05|06|07|08|09|10|11|13|15|21|A3|A4|AM|AS|B2|B3|B4|BR|BS|BT|CB|CK|CT|D2|DA|DB|DG|DJ|DS|EB|HC|HR|I5|IR|LA|M1|MT|NN|OB|OC|OD|OE|OX|OZ|P4|P5|PE|PN|PO|PQ|PY|PZ|RB|RR|RT|RX|SG|V5|XP !AA|BM|EL|EM|FT|FX - - ?AC ?
      CN1 1600 ? 1 Contract information : !01|02|03|04|05|06|09 ? ? ? ? ?
      AMT 1750 ? 1 Patient amount paid : !F5 !
      REF 1800 ? 1 Service authorization exception code : !4N !
      REF 1800 ? 1 Mandatory Medicare (Section 4081) crossover indicator : !F5 !
      REF 1800 ? 1 Mammography certification number : !EW !
      REF 1800 ? 1 Referral number : !9F !
      REF 1800 ? 1 Prior authorization : !G1 !
      REF 1800 ? 1 Payer claim control number : !F8 !
      REF 1800 ? 1 Clinical laboratory improvement amendment (CLIA) number : !X4 !
      REF 1800 ? 1 Repriced claim number : !9A !
      REF 1800 ? 1 Adjusted repriced claim number : !9C !
      REF 1800 ? 1 Investigational device exemption number : !LX !
      REF 1800 ? 1 Claim identifier for transmission intermediaries : !D9 !
      REF 1800 ? 1 Medical record number : !EA !
      REF 1800 ? 1 Demonstration project identifier : !P4 !
      REF 1800 ? 1 Care plan oversight : !1J !
      K3 1850 ? 10 File information : !
      NTE 1900 ? 1 Claim note : !ADD|CER|DCP|DGN|TPO !
      CR1 1950 ? 1 Ambulance transport information : ?LB ? - !A|B|C|D|E !DH ! - - ? ?
      CR2 2000 ? 1 Spinal manipulation service information : - - - - - - - !A|C|D|E|F|G|M - ? ?
      CRC 2200 ? 3 Ambulance certification : !07 !N|Y !01|04|05|06|07|08|09|12 ?01|04|05|06|07|08|09|12 ?01|04|05|06|07|08|09|12 ?01|04|05|06|07|08|09|12 ?01|04|05|06|07|08|09|12
      CRC 2200 ? 3 Patient condition information: vision : !E1|E2|E3 !N|Y !L1|L2|L3|L4|L5 ?L1|L2|L3|L4|L5 ?L1|L2|L3|L4|L5 ?L1|L2|L3|L4|L5 ?L1|L2|L3|L4|L5
      CRC 2200 ? 1 Homebound indicator : !75 !Y !IH
      CRC 2200 ? 1 EPSDT referral : !ZZ !N|Y !AV|NU|S2|ST ?AV|NU|S2|ST ?AV|NU|S2|ST
      HI 2310 ! 1 Health care diagnosis code : !(!ABK|BK !) ?(!ABF|BF !) ?(!ABF|BF !) ?(!ABF|BF !) ?(!ABF|BF !) ?(!ABF|BF !) ?(!ABF|BF !) ?(!ABF|BF !) ?(!ABF|BF !) ?(!ABF|BF !) ?(!ABF|BF !) ?(!ABF|BF !)
      HI 2310 ? 1 Anesthesia related procedure : !(!BP !) ?(!BO !)
      HI 2310 ? 2 Condition information : !(!BG !) ?(!BG !) ?(!BG !) ?(!BG !) ?(!BG !) ?(!BG !) ?(!BG !) ?(!BG !) ?(!BG !) ?(!BG !) ?(!BG !) ?(!BG !)
      HCP 2410 ? 1 Claim pricing/Repricing information : !00|01|02|03|04|05|07|08|09|10|11|12|13|14 ! ? ? ? ? ? - - - - - ?T1|T2|T3|T4|T5|T6 ?1|2|3|4|5 ?1|2|3|4|5|6
      2310A 2500 ? 2 Referring provider name
        NM1 2500 ! 1 Referring provider name : !DN|P3 !1 ! ? ? - ? ?XX ?
        REF 2710 ? 3 Referring provider secondary identification : !0B|1G|G2 !
      2310B 2500 ? 1 Rendering provider name
        NM1 2500 ! 1 Rendering provider name : !82 !1|2 ! ? ? - ? ?XX ?
        PRV 2550 ? 1 Rendering provider specialty information : !PE !PXC !
        REF 2710 ? 4 Rendering provider secondary identification : !0B|1G|G2|LU !
      2310C 2500 ? 1 Service facility location name
        NM1 2500 ! 1 Service facility location name : !77 !2 ! - - - - ?XX ?
        N3 2650 ! 1 Service facility location address : ! ?
        N4 2700 ! 1 Service facility location city, state and ZIP : ! ?@states ? ?@country - - ?
        REF 2710 ? 3 Service facility location secondary identification : !0B|G2|LU !
        PER 2750 ? 1 Service facility contact information : !IC ? !TE ! ?EX ?
      2310D 2500 ? 1 Supervising provider name
        NM1 2500 ! 1 Supervising provider name : !DQ !1 ! ? ? - ? ?XX ?
        REF 2710 ? 4 Supervising provider secondary identification : !0B|1G|G2|LU !
      2310E 2500 ? 1 Ambulance pick-up location
        NM1 2500 ! 1 Ambulance pick-up location : !PW !2
        N3 2650 ! 1 Ambulance pick-up location address : ! ?
        N4 2700 ! 1 Ambulance pick-up location city, state and ZIP : ! ? ? ?@country - - ?
      2310F 2500 ? 1 Ambulance drop-off location
        NM1 2500 ! 1 Ambulance drop-off location : !45 !2 ?
        N3 2650 ! 1 Ambulance drop-off location address : ! ?
        N4 2700 ! 1 Ambulance drop-off location city, state and ZIP : ! ? ? ?@country - - ?
      2320 2900 ? 10 Other subscriber information
        SBR 2900 ! 1 Other subscriber information : !A|B|C|D|E|F|G|H|P|S|T|U !01|18|19|20|21|39|40|53|G8 ? ? ?12|13|14|15|16|41|42|43|47 - - - ?11|12|13|14|15|16|17|AM|BL|CH|CI|DS|FI|HM|LM|MA|MB|MC|OF|TV|VA|WC|ZZ
        CAS 2950 ? 5 Claim level adjustments : !CO|CR|OA|PI|PR ! ! ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ?
        AMT 3000 ? 1 Coordination of benefits (COB) payer paid amount : !D !
        AMT 3000 ? 1 Coordination of benefits (COB) total non-Covered amount : !A8 !
        AMT 3000 ? 1 Remaining patient liability : !EAF !
        OI 3100 ! 1 Other insurance coverage information : - - !N|W|Y ?P - !I|Y
        MOA 3200 ? 1 Outpatient adjudication information : ? ? ?@remark_code ?@remark_code ?@remark_code ?@remark_code ?@remark_code ? ?
        2330A 3250 ! 1 Other subscriber name
          NM1 3250 ! 1 Other subscriber name : !IL !1|2 ! ? ? - ? !II|MI !
          N3 3320 ? 1 Other subscriber address : ! ?
          N4 3400 ? 1 Other subscriber city, state and ZIP : ! ?@states ? ?@country - - ?
          REF 3550 ? 1 Other subscriber secondary identification : !SY !#9
        2330B 3250 ! 1 Other payer name
          NM1 3250 ! 1 Other payer name : !PR !2 ! - - - - !PI|XV !
          N3 3320 ? 1 Other payer address : ! ?
          N4 3400 ? 1 Other payer city, state and ZIP : ! ?@states ? ?@country - - ?
          DTP 3450 ? 1 Claim check or remittance date : !573 !D8 !
          REF 3550 ? 2 Other payer secondary identifier : !2U|EI|FY|NF !
          REF 3550 ? 1 Other payer prior authorization number : !G1 !
          REF 3550 ? 1 Other payer referral number : !9F !
          REF 3550 ? 1 Other payer claim adjustment indicator : !T4 !
          REF 3550 ? 1 Other payer claim control number : !F8 !
        2330C 3250 ? 2 Other payer referring provider
          NM1 3250 ! 1 Other payer referring provider : !DN|P3 !1
          REF 3550 ! 3 Other payer referring provider secondary identification : !0B|1G|G2 !
        2330D 3250 ? 1 Other payer rendering provider
          NM1 3250 ! 1 Other payer rendering provider : !82 !1|2
          REF 3550 ! 3 Other payer rendering provider secondary identification : !0B|1G|G2|LU !
        2330E 3250 ? 1 Other payer service facility location
          NM1 3250 ! 1 Other payer service facility location : !77 !2
          REF 3550 ! 3 Other payer service facility location secondary identification : !0B|G2|LU !
        2330F 3250 ? 1 Other payer supervising provider
          NM1 3250 ! 1 Other payer supervising provider : !DQ !1
          REF 3550 ! 3 Other payer supervising provider secondary identification : !0B|1G|G2|LU !
        2330G 3250 ? 1 Other payer billing provider
          NM1 3250 ! 1 Other payer billing provider : !85 !1|2
          REF 3550 ! 2 Other payer billing provider secondary identification : !G2|LU !
      2400 3650 ! 50 Service line number
        LX 3650 ! 1 Service line number : !
        SV1 3700 ! 1 Professional service : !(!ER|HC|IV|WK ! ? ? ? ? ?) ! !MJ|UN ! ?@pos - !(!1|2|3|4|5|6|7|8|9|10|11|12 ?1|2|3|4|5|6|7|8|9|10|11|12 ?1|2|3|4|5|6|7|8|9|10|11|12 ?1|2|3|4|5|6|7|8|9|10|11|12) - ?Y - ?Y ?Y - - ?0
        SV5 4000 ? 1 Durable medical equipment service : !(!HC !) !DA ! ! ! !1|4|6
        PWK 4200 ? 10 Line supplemental information : !03|04|05|06|07|08|09|10|11|13|15|21|A3|A4|AM|AS|B2|B3|B4|BR|BS|BT|CB|CK|CT|D2|DA|DB|DG|DJ|DS|EB|HC|HR|I5|IR|LA|M1|MT|NN|OB|OC|OD|OE|OX|OZ|P4|P5|PE|PN|PO|PQ|PY|PZ|RB|RR|RT|RX|SG|V5|XP !AA|BM|EL|EM|FT|FX - - ?AC ?
        PWK 4200 ? 1 Durable medical equipment certificate of medical necessity indicator : !CT !AB|AD|AF|AG|NS
        CR1 4250 ? 1 Ambulance transport information : ?LB ? - !A|B|C|D|E !DH ! - - ? ?
        CR3 4350 ? 1 Durable medical equipment certification : !I|R|S !MO !
        CRC 4500 ? 3 Ambulance certification : !07 !N|Y !01|04|05|06|07|08|09|12 ?01|04|05|06|07|08|09|12 ?01|04|05|06|07|08|09|12 ?01|04|05|06|07|08|09|12 ?01|04|05|06|07|08|09|12
        CRC 4500 ? 1 Hospice employee indicator : !70 !N|Y !65
        CRC 4500 ? 1 Condition indicator/Durable medical equipment : !09 !N|Y !38|ZV ?38|ZV
        DTP 4550 ! 1 Service date : !472 !D8|RD8 !
        DTP 4550 ? 1 Prescription date : !471 !D8 !
        DTP 4550 ? 1 Certification revision/Recertification date : !607 !D8 !
        DTP 4550 ? 1 Begin therapy date : !463 !D8 !
        DTP 4550 ? 1 Last certification date : !461 !D8 !
        DTP 4550 ? 1 Last seen date : !304 !D8 !
        DTP 4550 ? 2 Test date : !738|739 !D8 !
        DTP 4550 ? 1 Shipped date : !011 !D8 !
        DTP 4550 ? 1 Last X-ray date : !455 !D8 !
        DTP 4550 ? 1 Initial treatment date : !454 !D8 !
        QTY 4600 ? 1 Ambulance patient count : !PT !
        QTY 4600 ? 1 Obstetric anesthesia additional units : !FL !
        MEA 4620 ? 5 Test result : !OG|TR !HT|R1|R2|R3|R4 !
        CN1 4650 ? 1 Contract information : !01|02|03|04|05|06|09 ? ? ? ? ?
        REF 4700 ? 1 Repriced line item reference number : !9B !
        REF 4700 ? 1 Adjusted repriced line item reference number : !9D !
        REF 4700 ? 5 Prior authorization : !G1 ! - ?(!2U !)
        REF 4700 ? 1 Line item control number : !6R !
        REF 4700 ? 1 Mammography certification number : !EW !
        REF 4700 ? 1 Clinical laboratory improvement amendment (CLIA) number : !X4 !
        REF 4700 ? 1 Referring clinical laboratory improvement amendment (CLIA) facility identification : !F4 !
        REF 4700 ? 1 Immunization batch number : !BT !
        REF 4700 ? 5 Referral number : !9F ! - ?(!2U !)
        AMT 4750 ? 1 Sales tax amount : !T !
        AMT 4750 ? 1 Postage claimed amount : !F4 !
        K3 4800 ? 10 File information : !
        NTE 4850 ? 1 Line note : !ADD|DCP !
        NTE 4850 ? 1 Third party organization notes : !TPO !
        PS1 4880 ? 1 Purchased service information : ! !
        HCP 4920 ? 1 Line pricing/Repricing information : !00|01|02|03|04|05|06|07|08|09|10|11|12|13|14 ! ? ? ? ? ? - ?ER|HC|IV|WK ? ?MJ|UN ? ?T1|T2|T3|T4|T5|T6 ?1|2|3|4|5 ?1|2|3|4|5|6
        2410 4940 ? 1 Drug identification
          LIN 4930 ! 1 Drug identification : - !EN|EO|HI|N4|ON|UK|UP !
          CTP 4940 ! 1 Drug quantity : - - - ! !(!F2|GR|ME|ML|UN)
          REF 4950 ? 1 Prescription or compound drug association number : !VY|XZ !
        2420A 5000 ? 1 Rendering provider name
          NM1 5000 ! 1 Rendering provider name : !82 !1|2 ! ? ? - ? ?XX ?
          PRV 5050 ? 1 Rendering provider specialty information : !PE !PXC !
          REF 5250 ? 20 Rendering provider secondary identification : !0B|1G|G2|LU ! - ?(!2U !)
        2420B 5000 ? 1 Purchased service provider name
          NM1 5000 ! 1 Purchased service provider name : !QB !1|2 - - - - - ?XX ?
          REF 5250 ? 20 Purchased service provider secondary identification : !0B|1G|G2 ! - ?(!2U !)
        2420C 5000 ? 1 Service facility location name
          NM1 5000 ! 1 Service facility location name : !77 !2 ! - - - - ?XX ?
          N3 5140 ! 1 Service facility location address : ! ?
          N4 5200 ! 1 Service facility location city, state and ZIP : ! ?@states ? ?@country - - ?
          REF 5250 ? 3 Service facility location secondary identification : !G2|LU ! - ?(!2U !)
        2420D 5000 ? 1 Supervising provider name
          NM1 5000 ! 1 Supervising provider name : !DQ !1 ! ? ? - ? ?XX ?
          REF 5250 ? 20 Supervising provider secondary identification : !0B|1G|G2|LU ! - ?(!2U !)
        2420E 5000 ? 1 Ordering provider name
          NM1 5000 ! 1 Ordering provider name : !DK !1 ! ? ? - ? ?XX ?
          N3 5140 ? 1 Ordering provider address : ! ?
          N4 5200 ? 1 Ordering provider city, state and ZIP : ! ?@states ? ?@country - - ?
          REF 5250 ? 20 Ordering provider secondary identification : !0B|1G|G2 ! - ?(!2U !)
          PER 5300 ? 1 Ordering provider contact information : !IC ? !EM|FX|TE ! ?EM|EX|FX|TE ? ?EM|EX|FX|TE ?
        2420F 5000 ? 2 Referring provider name
          NM1 5000 ! 1 Referring provider name : !DN|P3 !1 ! ? ? - ? ?XX ?
          REF 5250 ? 20 Referring provider secondary identification : !0B|1G|G2 ! - ?(!2U !)
        2420G 5000 ? 1 Ambulance pick-up location
          NM1 5000 ! 1 Ambulance pick-up location : !PW !2
          N3 5140 ! 1 Ambulance pick-up location address : ! ?
          N4 5200 ! 1 Ambulance pick-up location city, state and ZIP : ! ? ? ?@country - - ?
        2420H 5000 ? 1 Ambulance drop-off location
          NM1 5000 ! 1 Ambulance drop-off location : !45 !2 ?
          N3 5140 ! 1 Ambulance drop-off location address : ! ?
          N4 5200 ! 1 Ambulance drop-off location city, state and ZIP : ! ? ? ?@country - - ?
        2430 5400 ? 15 Line adjudication information
          SVD 5400 ! 1 Line adjudication information : ! ! !(!ER|HC|IV|WK ! ? ? ? ? ?) - ! ?
          CAS 5450 ? 5 Line adjustment : !CO|CR|OA|PI|PR ! ! ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ?
          DTP 5500 ! 1 Line check or remittance date : !573 !D8 !
          AMT 5505 ? 1 Remaining patient liability : !EAF !
        2440 5510 ? >1 Form identification code
          LQ 5510 ! 1 Form identification code : !AS|UT !
          FRM 5520 ! 99 Supporting documentation : ! ?N|W|Y ? ? ?
    2000C 1400 ? >1 Patient level
      HL 10 ! 1 Patient level : ! ! !23 !0
      PAT 70 ! 1 Patient information : !01|19|20|21|39|40|53|G8 - - - ?D8 ? ?01 ? ?Y
      2010CA 150 ! 1 Patient name
        NM1 150 ! 1 Patient name : !QC !1 ! ? ? - ?
        N3 250 ! 1 Patient address : ! ?
        N4 300 ! 1 Patient city, state and ZIP : ! ?@states ? ?@country - - ?
        DMG 320 ! 1 Patient demographic information : !D8 ! !F|M|U
        REF 350 ? 1 Property and casualty claim number : !Y4 !
        REF 350 ? 1 Property and casualty patient identifier : !1W|SY !
        PER 400 ? 1 Property and casualty patient contact information : !IC ? !TE ! ?EX ?
      2300 1300 ! 100 = 2300
`;
