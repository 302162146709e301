/**
 * What codes mean, in our own words: one list a line, its name, then `code=words` parted by `;`. Only what an office meets;
 * a code that is not here is shown without words.
 */
export const WORD_LISTS = `
yesNo Y=yes;N=no;W=not applicable;U=not known
entity 03=dependant;1P=provider;36=employer;40=receiver;41=submitter;45=drop-off place;71=attending provider;72=operating provider;74=corrected name or number;77=service location;82=rendering provider;85=billing provider;87=pay-to address;AY=clearing house;DK=ordering provider;DN=referring provider;DQ=supervising provider;GB=other subscriber;IL=subscriber;P3=primary care provider;PE=payee;PR=payer;PW=pick-up place;QB=purchased service provider;QC=patient;TT=next payer;1=person;2=organisation
kind 1=person;2=organisation
idType 24=employer's number;34=social security number;46=electronic id;EI=employer's number;FI=tax number;HN=health insurance number;II=unique health id;MI=member id;MR=Medicaid number;PI=payer id;SV=provider number;SY=social security number;XV=health plan id;XX=NPI;PC=provider number;MC=Medicaid provider number;BD=Blue Cross provider number;BS=Blue Shield provider number;NI=NAIC number;AD=Blue Cross plan code;PP=pharmacy number;UP=UPIN;SL=state licence;C=changed number
level 20=billing provider, or who sends the answer;21=information receiver;19=provider;22=subscriber;23=dependant;PT=patient
child 0=nothing under it;1=levels under it
responsibility P=primary;S=secondary;T=tertiary;U=unknown;A=fourth;B=fifth;C=sixth;D=seventh;E=eighth;F=ninth;G=tenth;H=eleventh
relationship 01=spouse;18=self;19=child;20=employee;21=unknown;39=organ donor;40=cadaver donor;53=life partner;G8=other
filing 11=other non-federal;12=PPO;13=POS plan;14=EPO;15=indemnity;16=Medicare Advantage HMO;17=dental;AM=automobile;BL=Blue Cross or Blue Shield;CH=TRICARE;CI=commercial;DS=disability;FI=federal employees;HM=HMO;LM=liability;MA=Medicare Part A;MB=Medicare Part B;MC=Medicaid;OF=other federal;TV=title V;VA=Veterans Affairs;WC=workers' compensation;ZZ=other or unknown
gender F=female;M=male;U=unknown
pos 01=pharmacy;02=telehealth, not at home;03=school;04=homeless shelter;10=telehealth at home;11=office;12=home;13=assisted living;14=group home;15=mobile unit;16=temporary lodging;17=retail clinic;18=place of work;19=hospital outpatient, off campus;20=urgent care;21=inpatient hospital;22=hospital outpatient, on campus;23=emergency room;24=surgical center;25=birthing center;26=military treatment;27=outreach site;31=skilled nursing;32=nursing facility;33=custodial care;34=hospice;41=ambulance, land;42=ambulance, air or water;49=independent clinic;50=federally qualified health center;51=inpatient psychiatric;52=partial psychiatric;53=community mental health;54=intermediate care;55=residential substance abuse;56=residential psychiatric;57=non-residential substance abuse;60=mass immunisation;61=inpatient rehabilitation;62=outpatient rehabilitation;65=dialysis;71=public health clinic;72=rural health clinic;81=laboratory;99=other
frequency 1=original;6=corrected;7=replacement;8=void
placeList B=place of service codes
assignment A=accepted;B=for laboratory only;C=not accepted
release I=informed consent;Y=signed release
cause AA=automobile accident;EM=employment;OA=other accident
unit UN=units;MJ=minutes;DA=days;F2=international units;GR=grams;ME=milligrams;ML=millilitres
procedureList HC=CPT or HCPCS;ER=jurisdiction's own;IV=home infusion;WK=advanced billing concept;N4=drug code;NU=revenue code;HP=HIPPS;AD=dental;N6=national health related item
diagnosisList ABK=main, ICD-10;ABF=further, ICD-10;BK=main, ICD-9;BF=further, ICD-9;BG=condition;BP=anaesthesia procedure;BO=anaesthesia procedure
providerRole BI=billing;PE=rendering;PXC=taxonomy
spinal A=acute;C=chronic;D=not acute;E=not life-threatening;F=routine;G=symptomatic;M=acute manifestation of a chronic condition
datePurpose 011=shipped;036=coverage ends;050=received;090=care assumed;091=care given up;096=discharge;150=service begins;151=service ends;009=processed;232=claim begins;233=claim ends;296=back to work;297=last worked;304=last seen;314=disability;360=disability begins;361=disability ends;405=produced;431=onset;435=admission;439=accident;444=first contact;453=acute manifestation;454=initial treatment;455=last X-ray;461=last certification;463=therapy begins;471=prescription;472=service;484=last menstrual period;573=paid or decided;607=recertification;738=test;739=test
dateFormat D8=one day;RD8=first to last day;DT=day and time;TM=time;D6=one day
reference 0B=state licence;0K=policy of the payer;1A=Blue Cross number;1B=Blue Shield number;1C=Medicare number;1D=Medicaid number;1G=UPIN;1H=TRICARE number;1J=facility number;1K=payer's claim number;1L=group or policy number;1S=ambulatory patient group;1W=member id;28=employee number;2U=payer id;4N=exception code;6P=group number;6R=line's own number;9A=repriced claim number;9C=adjusted repriced claim number;9B=repriced line number;9F=referral;APC=ambulatory payment class;BB=authorisation;BLT=bill type;BT=batch;CE=class of contract;D3=pharmacy number;D9=clearing house's number;E9=attachment;EA=medical record;EI=employer's number;EO=submitter number;EV=receiver;F2=version;F5=crossover indicator;F8=payer's earlier claim number;FJ=line's own number;FY=claim office;G1=prior authorisation;G2=provider's number at the payer;G3=predetermination;HI=health industry number;HPI=NPI;IG=insurance policy;LU=location;NF=NAIC number;P4=demonstration;PQ=payee's number;RB=rate code;SY=social security number;T4=claim adjustment;TJ=tax number;X4=CLIA number;XZ=prescription;Y4=property and casualty claim
amount A8=not covered;AU=covered amount;B6=allowed;D=paid by the other payer;D8=discount;EAF=still owed by the patient;F2=discount;F4=postage;F5=paid by the patient;I=interest;KH=late filing reduction;NL=negative ledger;T=tax;T2=before taxes;YU=accepted;YY=rejected;ZK=federal, class 1;ZL=federal, class 2;ZM=federal, class 3;ZN=federal, class 4;ZO=federal, class 5
quantity 90=accepted;AA=rejected;CA=covered days;CD=co-insured days;FL=units;LA=lifetime reserve days;LE=lifetime reserve days estimated;NE=not covered days estimated;NR=not replaced blood units;OU=outlier days;PS=prescriptions;PT=patients;QA=accepted;QC=rejected;VS=visits
contact BL=technical;CX=claims;IC=information
channel ED=electronic;EM=e-mail;EX=extension;FX=fax;TE=telephone;UR=web
handling C=payment with remittance;D=payment only;H=notice only, no money moves;I=remittance only, paid apart;P=prenotification;U=split payment and remittance;X=the receiver decides
creditDebit C=credit;D=debit
method ACH=electronic transfer;BOP=the bank decides;CHK=check;FWT=wire transfer;NON=no payment
remarkList HE=remark code;RX=pharmacy remark
claimAction U=rejected;WQ=accepted
purpose 00=original;18=resent;08=status
transactionUse CH=claim for payment;RP=reporting;31=subrogation;TH=receipt
interchangeUse T=test;P=production;I=information
interchangeId 01=DUNS;14=DUNS with suffix;20=HIN;27=carrier number;28=fiscal intermediary;29=Medicare number;30=tax number;33=NAIC number;ZZ=agreed between the two
functional HC=claims;HP=remittances;HN=claim acknowledgements;FA=acknowledgements;HS=eligibility inquiry;HB=eligibility answer;HR=status inquiry;HI=service review;BE=enrolment;RA=payment order
ackTransaction A=accepted;E=accepted, errors noted;M=rejected, authentication failed;P=partly accepted;R=rejected;W=rejected, assurance failed;X=rejected, content could not be read
interchangeAck A=accepted;E=accepted, errors noted;R=rejected
`;
