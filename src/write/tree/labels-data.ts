/**
 * What the elements of a segment are called, in our own words: the tag, then its elements parted by `|`, a composite in brackets with
 * its components parted by `;`. After `@` how the value is read: the name of a list of words-data.ts, or of a way in values.ts.
 * One that comes again and again is written once, with `*` before it, from where it begins.
 */
export const LABELS = `
ISA authorisation kind|authorisation|security kind|security|sender's kind@interchangeId|sender|receiver's kind@interchangeId|receiver|date@date|time@time|repetition separator|version|control number|wants a TA1|use@interchangeUse|component separator
IEA groups|control number
GS what it holds@functional|sender|receiver|date@date|time@time|control number|standards body|version
GE transactions|control number
ST transaction|control number|version
SE segments|control number
TA1 control number|date@date|time@time|answer@interchangeAck|reason@interchangeError
BHT structure|purpose@purpose|batch number|date@date|time@time|use@transactionUse
HL number|under number|level@level|children@child
NM1 who@entity|kind@kind|name|first name|middle name|prefix|suffix|id is@idType|id
N1 who@entity|name|id is@idType|id
N3 address|address, line 2
N4 city|state|ZIP@zip|country|||subdivision
PER contact@contact|name|by@channel|number|by@channel|number|by@channel|number
PRV role@providerRole|code list@providerRole|taxonomy@taxonomy
SBR payer is@responsibility|patient is@relationship|group number|group name|insurance type||||plan kind@filing
PAT patient is@relationship||||format@dateFormat|date of death@by:5|unit|weight|pregnant@yesNo
DMG format@dateFormat|birth date@by:1|gender@gender
CUR who@entity|currency
CLM claim number|total charge|||(place of service@pos;code list@placeList;frequency@frequency)|provider signed@yesNo|assignment@assignment|benefits assigned@yesNo|release@release|patient signature|(cause@cause;cause@cause;cause@cause;state;country)|special program||||||||delay reason
DTP date is@datePurpose|format@dateFormat|date@by:2
DTM date is@datePurpose|date@date|time@time
PWK report|how it comes||||number is|number
CN1 contract|amount|percent|code|discount percent|version
AMT amount is@amount|amount
QTY quantity is@quantity|quantity
REF number is@reference|number|text
K3 text
NTE note is|text
CR1 unit|weight||code|reason|unit|distance
CR2 ||||||||condition@spinal||text|text
CRC category|applies@yesNo|*condition
HI *(code list@diagnosisList;code)
HCP method|allowed|saving|organisation|rate|code|amount|revenue code|code list|code|unit|quantity|rejection|compliance|exception
SV1 (code list@procedureList;procedure@procedure;modifier@modifier;modifier@modifier;modifier@modifier;modifier@modifier;description)|charge|unit@unit|quantity|place of service@pos||(*diagnosis)||emergency@yesNo||EPSDT@yesNo|family planning@yesNo|||copay status
SV5 (code list@procedureList;procedure@procedure)|unit@unit|length of need|rental price|purchase price|rental period
LX number
PS1 provider number|charge
LIN |code list@procedureList|code
CTP |||quantity|(unit@unit)
SVD payer id|paid|(code list@procedureList;procedure@procedure;modifier@modifier;modifier@modifier;modifier@modifier;modifier@modifier;description)||units paid|bundled into line
OI ||benefits assigned@yesNo|patient signature||release@release
FRM question|answer@yesNo|text|date@date|percent
LQ code list@remarkList|code@remark
CAS group@group|reason@reason|amount|quantity|reason@reason|amount|quantity|reason@reason|amount|quantity|reason@reason|amount|quantity|reason@reason|amount|quantity|reason@reason|amount|quantity
MOA percent|amount|remark@remark|remark@remark|remark@remark|remark@remark|remark@remark|amount|amount
MIA covered days|amount|days|DRG amount|remark@remark|amount|amount|amount|amount|amount|amount|amount|amount|amount|days|amount|amount|amount|amount|remark@remark|remark@remark|remark@remark|remark@remark|amount
BPR handling@handling|payment|direction@creditDebit|method@method|format|bank number is|payer's bank|account kind|payer's account|payer's number|supplement|bank number is|payee's bank|account kind|payee's account|date@date
TRN trace is|trace number|sender's number|sender's own
RDM method|name|number
TS3 provider|facility type|fiscal year ends@date|claims|total charge
CLP claim number|status@claimStatus|charge|paid|patient owes|plan kind@filing|payer's claim number|facility type|frequency@frequency|discharge status|DRG|DRG weight|discharge fraction
SVC (code list@procedureList;procedure@procedure;modifier@modifier;modifier@modifier;modifier@modifier;modifier@modifier;description)|charge|paid|revenue code|units paid|(submitted list@procedureList;submitted@procedure;modifier@modifier;modifier@modifier;modifier@modifier;modifier@modifier;description)|units submitted
PLB provider|fiscal year ends@date|(reason@providerReason;reference)|amount|(reason@providerReason;reference)|amount|(reason@providerReason;reference)|amount|(reason@providerReason;reference)|amount|(reason@providerReason;reference)|amount|(reason@providerReason;reference)|amount
STC (category@statusCategory;status@status;who@entity)|date@date|action@claimAction|amount||||||(category@statusCategory;status@status;who@entity)|(category@statusCategory;status@status;who@entity)|text
AK1 answers@functional|control number|version
AK2 transaction|control number|version
AK9 answer@ackTransaction|sent|received|accepted|*reason@groupError
IK3 segment|segment number|loop|error@segmentError
IK4 (element;component;repetition)|reference number|error@elementError|copy of the value
IK5 answer@ackTransaction|*reason@transactionError
CTX (context;value)|segment|segment number|loop|(element;component;repetition)|(reference number)
`;
