/**
 * The 837P of the version before (004010X098A1), which HIPAA payers took until the end of 2011 and a few others still do.
 * Structure facts as the field remembers them, in the notation of `notation.ts`; where the guide and its addenda differ,
 * what either allows is allowed. Elements' lengths are those of 005010.
 */
export const PROFESSIONAL_CLAIM_4010 = `
BHT 100 ! 1 Beginning of hierarchical transaction : !0019 !00|18 ! ! ! !CH|RP
REF 150 ! 1 Transmission type identification : !87 !004010X098|004010X098A1|004010X098D|004010X098DA1
1000A 200 ! 1 Submitter name
  NM1 200 ! 1 Submitter name : !41 !1|2 ! ? ? - - !46 !
  N2 250 ? 1 Submitter further name : ! ?
  PER 450 ! 2 Submitter EDI contact information : !IC ! !ED|EM|FX|TE ! ?ED|EM|EX|FX|TE ? ?ED|EM|EX|FX|TE ?
1000B 200 ! 1 Receiver name
  NM1 200 ! 1 Receiver name : !40 !2 ! - - - - !46 !
  N2 250 ? 1 Receiver further name : ! ?
2000A 10010 ! >1 Billing provider level
  HL 10 ! 1 Billing provider level : ! - !20 !1
  PRV 30 ? 1 Billing provider specialty information : !BI|PT !ZZ !
  CUR 100 ? 1 Foreign currency information : !85 !@currency
  2010AA 150 ! 1 Billing provider name
    NM1 150 ! 1 Billing provider name : !85 !1|2 ! ? ? - ? !24|34|XX !
    N2 200 ? 1 Billing provider further name : ! ?
    N3 250 ! 1 Billing provider address : ! ?
    N4 300 ! 1 Billing provider city, state and ZIP : ! !@states ! ?@country
    REF 350 ? 8 Billing provider secondary identification : !0B|1A|1B|1C|1D|1G|1H|1J|B3|BQ|EI|FH|G2|G5|LU|SY|U3|X5 !
    REF 350 ? 8 Credit or debit card billing information : !06|8U|EM|IJ|RB|ST|TT !
    PER 400 ? 2 Billing provider contact information : !IC ! !EM|FX|TE ! ?EM|EX|FX|TE ? ?EM|EX|FX|TE ?
  2010AB 150 ? 1 Pay-to provider name
    NM1 150 ! 1 Pay-to provider name : !87 !1|2 ! ? ? - ? !24|34|XX !
    N2 200 ? 1 Pay-to provider further name : ! ?
    N3 250 ! 1 Pay-to provider address : ! ?
    N4 300 ! 1 Pay-to provider city, state and ZIP : ! !@states ! ?@country
    REF 350 ? 5 Pay-to provider secondary identification : !0B|1A|1B|1C|1D|1G|1H|1J|B3|BQ|EI|FH|G2|G5|LU|SY|U3|X5 !
  2000B 200 ! >1 Subscriber level
    HL 10 ! 1 Subscriber level : ! ! !22 !0|1
    SBR 50 ! 1 Subscriber information : !P|S|T ?18 ? ? ?12|13|14|15|16|41|42|43|47 - - - ?09|10|11|12|13|14|15|16|AM|BL|CH|CI|DS|HM|LI|LM|MB|MC|OF|TV|VA|WC|ZZ
    PAT 70 ? 1 Patient information : - - - - ?D8 ? ?01 ? ?Y
    2010BA 150 ! 1 Subscriber name
      NM1 150 ! 1 Subscriber name : !IL !1|2 ! ? ? - ? ?MI|ZZ ?
      N2 200 ? 1 Subscriber further name : ! ?
      N3 250 ? 1 Subscriber address : ! ?
      N4 300 ? 1 Subscriber city, state and ZIP : ! !@states ! ?@country
      DMG 320 ? 1 Subscriber demographic information : !D8 ! !F|M|U
      REF 350 ? 4 Subscriber secondary identification : !1W|23|IG|SY !
      REF 350 ? 1 Property and casualty claim number : !Y4 !
    2010BB 150 ! 1 Payer name
      NM1 150 ! 1 Payer name : !PR !2 ! - - - - !PI|XV !
      N2 200 ? 1 Payer further name : ! ?
      N3 250 ? 1 Payer address : ! ?
      N4 300 ? 1 Payer city, state and ZIP : ! !@states ! ?@country
      REF 350 ? 3 Payer secondary identification : !2U|FY|NF|TJ !
    2010BC 150 ? 1 Responsible party name
      NM1 150 ! 1 Responsible party name : !QD !1|2 ! ? ? - ?
      N2 200 ? 1 Responsible party further name : ! ?
      N3 250 ! 1 Responsible party address : ! ?
      N4 300 ! 1 Responsible party city, state and ZIP : ! !@states ! ?@country
    2010BD 150 ? 1 Credit or debit card holder name
      NM1 150 ! 1 Credit or debit card holder name : !AO !1|2 ! ? ? - ? !MI !
      N2 200 ? 1 Card holder further name : ! ?
      REF 350 ? 2 Credit or debit card information : !AB|BB !
    2300 1300 ? 100 Claim information
      CLM 1300 ! 1 Claim information : ! ! - - !(!@pos - !) !N|Y !A|B|C|P !N|Y !A|I|M|N|O|Y ?B|C|M|P|S ?(!AA|AB|AP|EM|OA ?AA|AB|AP|EM|OA ?AA|AB|AP|EM|OA ?@states ?@country) ?01|02|03|05|07|08|09 - - - ?P - - - ?1|2|3|4|5|6|7|8|9|10|11
      DTP 1350 ? 1 Order date : !938 !D8 !
      DTP 1350 ? 1 Initial treatment date : !454 !D8 !
      DTP 1350 ? 1 Referral date : !330 !D8 !
      DTP 1350 ? 1 Last seen date : !304 !D8 !
      DTP 1350 ? 1 Onset of current illness or symptom : !431 !D8 !
      DTP 1350 ? 5 Acute manifestation : !453 !D8 !
      DTP 1350 ? 10 Similar illness or symptom onset : !438 !D8 !
      DTP 1350 ? 10 Accident : !439 !D8|DT !
      DTP 1350 ? 1 Last menstrual period : !484 !D8 !
      DTP 1350 ? 1 Last X-ray date : !455 !D8 !
      DTP 1350 ? 1 Estimated date of birth : !ABC !D8 !
      DTP 1350 ? 1 Hearing and vision prescription date : !471 !D8 !
      DTP 1350 ? 5 Disability begin : !360 !D8 !
      DTP 1350 ? 5 Disability end : !361 !D8 !
      DTP 1350 ? 1 Last worked : !297 !D8 !
      DTP 1350 ? 1 Authorized return to work : !296 !D8 !
      DTP 1350 ? 1 Admission : !435 !D8|DT !
      DTP 1350 ? 1 Discharge : !096 !D8|DT !
      DTP 1350 ? 2 Assumed and relinquished care dates : !090|091 !D8 !
      PWK 1550 ? 10 Claim supplemental information : !77|AS|B2|B3|B4|CT|DA|DG|DS|EB|MT|NN|OB|OZ|PN|PO|PZ|RB|RR|RT !AA|BM|EL|EM|FX - - ?AC ? ?
      CN1 1600 ? 1 Contract information : !02|03|04|05|06|09 ? ? ? ? ?
      AMT 1750 ? 1 Credit or debit card maximum amount : !MA !
      AMT 1750 ? 1 Patient amount paid : !F5 !
      AMT 1750 ? 1 Total purchased service amount : !NE !
      REF 1800 ? 1 Service authorization exception code : !4N !
      REF 1800 ? 1 Mandatory Medicare (Section 4081) crossover indicator : !F5 !
      REF 1800 ? 1 Mammography certification number : !EW !
      REF 1800 ? 2 Prior authorization or referral number : !9F|G1 !
      REF 1800 ? 1 Original reference number : !F8 !
      REF 1800 ? 3 Clinical laboratory improvement amendment (CLIA) number : !X4 !
      REF 1800 ? 1 Repriced claim number : !9A !
      REF 1800 ? 1 Adjusted repriced claim number : !9C !
      REF 1800 ? 1 Investigational device exemption number : !LX !
      REF 1800 ? 1 Claim identifier for transmission intermediaries : !D9 !
      REF 1800 ? 4 Ambulatory patient group : !1S !
      REF 1800 ? 1 Medical record number : !EA !
      REF 1800 ? 1 Demonstration project identifier : !P4 !
      K3 1850 ? 10 File information : !
      NTE 1900 ? 1 Claim note : !ADD|CER|DCP|DGN|PMT|TPO !
      CR1 1950 ? 1 Ambulance transport information : ?LB ? !I|R|T|X !A|B|C|D|E !DH ! - - ? ?
      CR2 2000 ? 1 Spinal manipulation service information : ? ? ? ? ?DA|MO|WK|YR ? ? !A|C|D|E|F|G|M ?N|Y ? ? ?N|Y
      CRC 2200 ? 3 Ambulance certification : !07 !N|Y !01|02|03|04|05|06|07|08|09|60 ?01|02|03|04|05|06|07|08|09|60 ?01|02|03|04|05|06|07|08|09|60 ?01|02|03|04|05|06|07|08|09|60 ?01|02|03|04|05|06|07|08|09|60
      CRC 2200 ? 3 Patient condition information: vision : !E1|E2|E3 !N|Y !L1|L2|L3|L4|L5 ?L1|L2|L3|L4|L5 ?L1|L2|L3|L4|L5 ?L1|L2|L3|L4|L5 ?L1|L2|L3|L4|L5
      CRC 2200 ? 1 Homebound indicator : !75 !Y !IH
      CRC 2200 ? 1 EPSDT referral : !ZZ !N|Y !AV|NU|S2|ST ?AV|NU|S2|ST ?AV|NU|S2|ST
      HI 2310 ? 1 Health care diagnosis code : !(!BK !) ?(!BF !) ?(!BF !) ?(!BF !) ?(!BF !) ?(!BF !) ?(!BF !) ?(!BF !)
      HCP 2410 ? 1 Claim pricing/Repricing information : !00|01|02|03|04|05|07|08|09|10|11|12|13|14 ! ? ? ? ? ? - - - - - ?T1|T2|T3|T4|T5 ?1|2|3|4|5 ?1|2|3|4|5|6
      2305 2420 ? 6 Home health care plan information
        CR7 2420 ! 1 Home health care plan information : !AI|MS|OT|PT|SN|ST ! !
        HSD 2430 ? 3 Health care services delivery : ?VS ? ?DA|MO|Q1|WK ? ?7|35 ? ? ?D|E|F
      2310A 2500 ? 2 Referring provider name
        NM1 2500 ! 1 Referring provider name : !DN|P3 !1|2 ! ? ? - ? ?24|34|XX ?
        PRV 2550 ? 1 Referring provider specialty information : !RF !ZZ !
        N2 2600 ? 1 Referring provider further name : ! ?
        REF 2710 ? 5 Referring provider secondary identification : !0B|1B|1C|1D|1G|1H|EI|G2|LU|N5|SY|X5 !
      2310B 2500 ? 1 Rendering provider name
        NM1 2500 ! 1 Rendering provider name : !82 !1|2 ! ? ? - ? !24|34|XX !
        PRV 2550 ? 1 Rendering provider specialty information : !PE !ZZ !
        N2 2600 ? 1 Rendering provider further name : ! ?
        REF 2710 ? 5 Rendering provider secondary identification : !0B|1B|1C|1D|1G|1H|EI|G2|LU|N5|SY|X5 !
      2310C 2500 ? 1 Purchased service provider name
        NM1 2500 ! 1 Purchased service provider name : !QB !1|2 - - - - - ?24|34|XX ?
        N2 2600 ? 1 Purchased service provider further name : ! ?
        REF 2710 ? 5 Purchased service provider secondary identification : !0B|1B|1C|1D|1G|1H|EI|G2|LU|N5|SY|X5 !
      2310D 2500 ? 1 Service facility location name
        NM1 2500 ! 1 Service facility location name : !77|FA|LI|TL !2 ? - - - - ?24|34|XX ?
        N2 2600 ? 1 Service facility location further name : ! ?
        N3 2650 ! 1 Service facility location address : ! ?
        N4 2700 ! 1 Service facility location city, state and ZIP : ! !@states ! ?@country
        REF 2710 ? 5 Service facility location secondary identification : !0B|1B|1C|1D|1G|1H|EI|G2|LU|N5|SY|X5|X4|TJ !
      2310E 2500 ? 1 Supervising provider name
        NM1 2500 ! 1 Supervising provider name : !DQ !1 ! ? ? - ? ?24|34|XX ?
        N2 2600 ? 1 Supervising provider further name : ! ?
        REF 2710 ? 5 Supervising provider secondary identification : !0B|1B|1C|1D|1G|1H|EI|G2|LU|N5|SY|X5 !
      2320 2900 ? 10 Other subscriber information
        SBR 2900 ! 1 Other subscriber information : !P|S|T !01|04|05|07|10|15|17|18|19|20|21|22|23|24|29|32|33|36|39|40|41|43|53|G8 ? ? !AP|C1|CP|GP|HM|IP|LD|LT|MB|MC|MI|MP|OT|PP|SP - - - ?09|10|11|12|13|14|15|16|AM|BL|CH|CI|DS|HM|LI|LM|MB|MC|OF|TV|VA|WC|ZZ
        CAS 2950 ? 5 Claim level adjustments : !CO|CR|OA|PI|PR ! ! ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ?
        AMT 3000 ? 1 COB payer paid amount : !D !
        AMT 3000 ? 1 COB approved amount : !AAE !
        AMT 3000 ? 1 COB allowed amount : !B6 !
        AMT 3000 ? 1 COB patient responsibility amount : !F2 !
        AMT 3000 ? 1 COB covered amount : !AU !
        AMT 3000 ? 1 COB discount amount : !D8 !
        AMT 3000 ? 1 COB per day limit amount : !DY !
        AMT 3000 ? 1 COB patient paid amount : !F5 !
        AMT 3000 ? 1 COB tax amount : !T !
        AMT 3000 ? 1 COB total claim before taxes amount : !T2 !
        DMG 3050 ? 1 Other subscriber demographic information : !D8 ! !F|M|U
        OI 3100 ! 1 Other insurance coverage information : - - !N|Y ?B|C|M|P|S - !A|I|M|N|O|Y
        MOA 3200 ? 1 Outpatient adjudication information : ? ? ? ? ? ? ? ? ?
        2330A 3250 ! 1 Other subscriber name
          NM1 3250 ! 1 Other subscriber name : !IL !1|2 ! ? ? - ? !MI|ZZ !
          N2 3300 ? 1 Other subscriber further name : ! ?
          N3 3320 ? 1 Other subscriber address : ! ?
          N4 3400 ? 1 Other subscriber city, state and ZIP : ! !@states ! ?@country
          REF 3550 ? 3 Other subscriber secondary identification : !1W|23|IG|SY !
        2330B 3250 ! 1 Other payer name
          NM1 3250 ! 1 Other payer name : !PR !2 ! - - - - !PI|XV !
          N2 3300 ? 1 Other payer further name : ! ?
          PER 3450 ? 2 Other payer contact information : !IC ! !ED|EM|FX|TE ! ?ED|EM|EX|FX|TE ? ?ED|EM|EX|FX|TE ?
          DTP 3450 ? 1 Claim adjudication date : !573 !D8 !
          REF 3550 ? 2 Other payer secondary identifier : !2U|F8|FY|NF|TJ !
          REF 3550 ? 2 Other payer prior authorization or referral number : !9F|G1 !
          REF 3550 ? 2 Other payer claim adjustment indicator : !T4 !
        2330C 3250 ? 1 Other payer patient information
          NM1 3250 ! 1 Other payer patient information : !QC !1 ? ? ? - ? !MI !
          REF 3550 ? 3 Other payer patient information : !1W|23|IG|SY !
        2330D 3250 ? 2 Other payer referring provider
          NM1 3250 ! 1 Other payer referring provider : !DN|P3 !1|2 ? ? ? - ?
          REF 3550 ! 3 Other payer referring provider : !1B|1C|1D|EI|G2|LU|N5 !
        2330E 3250 ? 1 Other payer rendering provider
          NM1 3250 ! 1 Other payer rendering provider : !82 !1|2 ? ? ? - ?
          REF 3550 ! 3 Other payer rendering provider : !1B|1C|1D|EI|G2|LU|N5 !
        2330F 3250 ? 1 Other payer purchased service provider
          NM1 3250 ! 1 Other payer purchased service provider : !QB !1|2 ? ? ? - ?
          REF 3550 ! 3 Other payer purchased service provider : !1A|1B|1C|1D|EI|G2|LU|N5 !
        2330G 3250 ? 1 Other payer service facility location
          NM1 3250 ! 1 Other payer service facility location : !77|FA|LI|TL !2 ? ? ? - ?
          REF 3550 ! 3 Other payer service facility location : !1A|1B|1C|1D|EI|G2|LU|N5 !
        2330H 3250 ? 1 Other payer supervising provider
          NM1 3250 ! 1 Other payer supervising provider : !DQ !1 ? ? ? - ?
          REF 3550 ! 3 Other payer supervising provider : !1B|1C|1D|EI|G2|LU|N5 !
      2400 3650 ! 50 Service line number
        LX 3650 ! 1 Service line number : !
        SV1 3700 ! 1 Professional service : !(!HC|IV|ZZ ! ? ? ? ? ?) ! !F2|MJ|UN ! ?@pos - ?(!1|2|3|4|5|6|7|8 ?1|2|3|4|5|6|7|8 ?1|2|3|4|5|6|7|8 ?1|2|3|4|5|6|7|8) - ?N|Y - ?N|Y ?N|Y - - ?0
        SV4 3850 ? 1 Prescription number : !
        SV5 4000 ? 1 Durable medical equipment service : !(!HC !) !DA ! ! ! !1|4|6
        PWK 4200 ? 1 Durable medical equipment certificate of medical necessity indicator : !CT !AB|AD|AF|AG|NS
        CR1 4250 ? 1 Ambulance transport information : ?LB ? !I|R|T|X !A|B|C|D|E !DH ! - - ? ?
        CR2 4300 ? 5 Spinal manipulation service information : ? ? ? ? ?DA|MO|WK|YR ? ? !A|C|D|E|F|G|M ?N|Y ? ? ?N|Y
        CR3 4350 ? 1 Durable medical equipment certification : !I|R|S !MO !
        CR5 4450 ? 1 Home oxygen therapy information : !I|R|S ! - - - - - - - ? ? !E|N|R|S ?1 ?2 ?3
        CRC 4500 ? 3 Ambulance certification : !07 !N|Y !01|02|03|04|05|06|07|08|09|60 ?01|02|03|04|05|06|07|08|09|60 ?01|02|03|04|05|06|07|08|09|60 ?01|02|03|04|05|06|07|08|09|60 ?01|02|03|04|05|06|07|08|09|60
        CRC 4500 ? 1 Hospice employee indicator : !70 !N|Y !65
        CRC 4500 ? 2 Condition indicator : !09|11 !N|Y !37|38|AL|P1|ZV ?37|38|AL|P1|ZV ?37|38|AL|P1|ZV ?37|38|AL|P1|ZV ?37|38|AL|P1|ZV
        DTP 4550 ! 1 Service date : !472 !D8|RD8 !
        DTP 4550 ? 1 Certification revision date : !607 !D8 !
        DTP 4550 ? 1 Referral date : !330 !D8 !
        DTP 4550 ? 1 Begin therapy date : !463 !D8 !
        DTP 4550 ? 1 Last certification date : !461 !D8 !
        DTP 4550 ? 1 Order date : !938 !D8 !
        DTP 4550 ? 1 Last seen date : !304 !D8 !
        DTP 4550 ? 2 Test date : !738|739 !D8 !
        DTP 4550 ? 3 Oxygen saturation or arterial blood gas test date : !119|480|481 !D8 !
        DTP 4550 ? 1 Shipped date : !011 !D8 !
        DTP 4550 ? 1 Onset of current symptom or illness : !431 !D8 !
        DTP 4550 ? 1 Last X-ray date : !455 !D8 !
        DTP 4550 ? 1 Acute manifestation : !453 !D8 !
        DTP 4550 ? 1 Initial treatment date : !454 !D8 !
        DTP 4550 ? 1 Similar illness or symptom onset : !438 !D8 !
        QTY 4600 ? 5 Anesthesia modifying units : !BF|EM|HM|HO|HP|P3|P4|P5|SG !
        MEA 4620 ? 20 Test result : !OG|TR !CON|GRA|HT|R1|R2|R3|R4|ZO !
        CN1 4650 ? 1 Contract information : !01|02|03|04|05|06|09 ? ? ? ? ?
        REF 4700 ? 1 Repriced line item reference number : !9B !
        REF 4700 ? 1 Adjusted repriced line item reference number : !9D !
        REF 4700 ? 2 Prior authorization or referral number : !9F|G1 !
        REF 4700 ? 1 Line item control number : !6R !
        REF 4700 ? 1 Mammography certification number : !EW !
        REF 4700 ? 1 Clinical laboratory improvement amendment (CLIA) number : !X4 !
        REF 4700 ? 1 Referring clinical laboratory improvement amendment (CLIA) facility identification : !F4 !
        REF 4700 ? 1 Immunization batch number : !BT !
        REF 4700 ? 4 Ambulatory patient group : !1S !
        REF 4700 ? 1 Oxygen flow rate : !TP !
        REF 4700 ? 1 Universal product number : !OZ|VP !
        AMT 4750 ? 1 Sales tax amount : !T !
        AMT 4750 ? 1 Approved amount : !AAE !
        AMT 4750 ? 1 Postage claimed amount : !F4 !
        K3 4800 ? 10 File information : !
        NTE 4850 ? 1 Line note : !ADD|DCP|PMT|TPO !
        PS1 4880 ? 1 Purchased service information : ! !
        HSD 4910 ? 1 Health care services delivery : ?VS ? ?DA|MO|Q1|WK ? ?7|35 ? ? ?D|E|F
        HCP 4920 ? 1 Line pricing/Repricing information : !00|01|02|03|04|05|06|07|08|09|10|11|12|13|14 ! ? ? ? ? ? - ?HC|IV|ZZ ? ?DA|UN ? ?T1|T2|T3|T4|T5 ?1|2|3|4|5 ?1|2|3|4|5|6
        2410 4940 ? 25 Drug identification
          LIN 4930 ! 1 Drug identification : - !N4 !
          CTP 4940 ? 1 Drug pricing : - - ! ! !(!F2|GR|ME|ML|UN)
          REF 4950 ? 1 Prescription number : !XZ !
        2420A 5000 ? 1 Rendering provider name
          NM1 5000 ! 1 Rendering provider name : !82 !1|2 ! ? ? - ? !24|34|XX !
          PRV 5050 ? 1 Rendering provider specialty information : !PE !ZZ !
          N2 5100 ? 1 Rendering provider further name : ! ?
          REF 5250 ? 5 Rendering provider secondary identification : !0B|1B|1C|1D|1G|1H|EI|G2|LU|N5|SY|X5 !
        2420B 5000 ? 1 Purchased service provider name
          NM1 5000 ! 1 Purchased service provider name : !QB !1|2 - - - - - ?24|34|XX ?
          N2 5100 ? 1 Purchased service provider further name : ! ?
          REF 5250 ? 5 Purchased service provider secondary identification : !0B|1B|1C|1D|1G|1H|EI|G2|LU|N5|SY|X5 !
        2420C 5000 ? 1 Service facility location name
          NM1 5000 ! 1 Service facility location name : !77|FA|LI|TL !2 ? - - - - ?24|34|XX ?
          N2 5100 ? 1 Service facility location further name : ! ?
          N3 5140 ! 1 Service facility location address : ! ?
          N4 5200 ! 1 Service facility location city, state and ZIP : ! !@states ! ?@country
          REF 5250 ? 5 Service facility location secondary identification : !0B|1B|1C|1D|1G|1H|EI|G2|LU|N5|SY|X5|X4|TJ !
        2420D 5000 ? 1 Supervising provider name
          NM1 5000 ! 1 Supervising provider name : !DQ !1 ! ? ? - ? ?24|34|XX ?
          N2 5100 ? 1 Supervising provider further name : ! ?
          REF 5250 ? 5 Supervising provider secondary identification : !0B|1B|1C|1D|1G|1H|EI|G2|LU|N5|SY|X5 !
        2420E 5000 ? 1 Ordering provider name
          NM1 5000 ! 1 Ordering provider name : !DK !1 ! ? ? - ? ?24|34|XX ?
          N2 5100 ? 1 Ordering provider further name : ! ?
          N3 5140 ? 1 Ordering provider address : ! ?
          N4 5200 ? 1 Ordering provider city, state and ZIP : ! !@states ! ?@country
          REF 5250 ? 5 Ordering provider secondary identification : !0B|1B|1C|1D|1G|1H|EI|G2|LU|N5|SY|X5|X4|TJ !
          PER 5300 ? 1 Ordering provider contact information : !IC ! !EM|FX|TE ! ?EM|EX|FX|TE ? ?EM|EX|FX|TE ?
        2420F 5000 ? 2 Referring provider name
          NM1 5000 ! 1 Referring provider name : !DN|P3 !1|2 ! ? ? - ? ?24|34|XX ?
          PRV 5050 ? 1 Referring provider specialty information : !RF !ZZ !
          N2 5100 ? 1 Referring provider further name : ! ?
          REF 5250 ? 5 Referring provider secondary identification : !0B|1B|1C|1D|1G|1H|EI|G2|LU|N5|SY|X5 !
        2420G 5000 ? 4 Other payer prior authorization or referral number
          NM1 5000 ! 1 Other payer prior authorization or referral number : !PR !2 ! - - - - !PI|XV !
          REF 5250 ! 2 Other payer prior authorization or referral number : !9F|G1 !
        2430 5400 ? 25 Line adjudication information
          SVD 5400 ! 1 Line adjudication information : ! ! !(!HC|IV|N1|N2|N3|N4|ND|NH|RB|ZZ ! ? ? ? ? ?) - ! ?
          CAS 5450 ? 99 Line adjustment : !CO|CR|OA|PI|PR ! ! ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ?
          DTP 5500 ! 1 Line adjudication date : !573 !D8 !
        2440 5510 ? 5 Form identification code
          LQ 5510 ! 1 Form identification code : !AS|UT !
          FRM 5520 ! 99 Supporting documentation : ! ?N|W|Y ? ? ?
    2000C 1400 ? >1 Patient level
      HL 10 ! 1 Patient level : ! ! !23 !0
      PAT 70 ! 1 Patient information : !01|04|05|07|09|10|15|17|19|20|21|22|23|24|29|32|33|34|36|39|40|41|43|53|G8 - - - ?D8 ? ?01 ? ?Y
      2010CA 150 ! 1 Patient name
        NM1 150 ! 1 Patient name : !QC !1 ! ! ? - ? ?MI|ZZ ?
        N2 200 ? 1 Patient further name : ! ?
        N3 250 ! 1 Patient address : ! ?
        N4 300 ! 1 Patient city, state and ZIP : ! !@states ! ?@country
        DMG 320 ! 1 Patient demographic information : !D8 ! !F|M|U
        REF 350 ? 5 Patient secondary identification : !1W|23|IG|SY !
        REF 350 ? 1 Property and casualty claim number : !Y4 !
      2300 1300 ! 100 = 2300
`;
