/** One code a row: code, kind, timing, place on the therapy list, our own words. */
export const CODE_ROWS = `
0552T attended-modality untimed none low-level laser guided by image
0733T other untimed none body and limb motion capture at home, supply
20560 needling untimed none needling without injection, 1 or 2 muscles
20561 needling untimed none needling without injection, 3 or more muscles
90901 other untimed sometimes biofeedback
92507 speech untimed always speech treatment, one patient
92508 speech untimed always speech treatment, group
92521 speech untimed always speech fluency evaluation
92522 speech untimed always speech sound evaluation
92523 speech untimed always speech sound and language evaluation
92524 speech untimed always voice evaluation
92526 speech untimed always swallowing treatment
92597 speech untimed always voice device evaluation
92605 speech own-clock sometimes non-speech device evaluation, first hour
92606 speech untimed sometimes non-speech device treatment
92607 speech own-clock always speech device evaluation, first hour
92608 speech own-clock always speech device evaluation, further half hours
92609 speech untimed always speech device treatment
92610 speech untimed sometimes swallowing evaluation
92611 speech untimed sometimes swallowing study, moving image
92612 speech untimed sometimes swallowing study, endoscope
92614 speech untimed sometimes laryngeal sensation study, endoscope
92616 speech untimed sometimes swallowing and sensation study, endoscope
95836 test untimed none implanted brain recording
95851 test untimed sometimes range of motion, limb or spine section
95852 test untimed sometimes range of motion, hand
95992 other untimed sometimes canalith repositioning
96000 test untimed none motion analysis by video
96001 test untimed none motion analysis with foot pressure
96002 test untimed none surface muscle recording in motion
96003 test untimed none fine-wire muscle recording in motion
96004 test untimed none physician review of motion analysis
96125 speech own-clock always cognitive testing, by the hour
97010 supervised-modality untimed always hot or cold packs
97012 supervised-modality untimed always mechanical traction
97014 supervised-modality untimed none unattended electrical stimulation
97016 supervised-modality untimed always vasopneumatic device
97018 supervised-modality untimed always paraffin bath
97022 supervised-modality untimed always whirlpool
97024 supervised-modality untimed always diathermy
97026 supervised-modality untimed always infrared
97028 supervised-modality untimed always ultraviolet
97032 attended-modality timed15 always attended electrical stimulation
97033 attended-modality timed15 always iontophoresis
97034 attended-modality timed15 always contrast baths
97035 attended-modality timed15 always ultrasound
97036 attended-modality timed15 always Hubbard tank
97037 attended-modality untimed none low-level laser after surgery
97039 attended-modality unlisted always unlisted modality
97110 active-procedure timed15 always therapeutic exercise
97112 active-procedure timed15 always neuromuscular re-education
97113 active-procedure timed15 always aquatic exercise
97116 active-procedure timed15 always gait training
97124 passive-procedure timed15 always massage
97129 active-procedure timed15 sometimes cognitive training, first 15 minutes
97130 active-procedure timed15 sometimes cognitive training, further 15 minutes
97139 passive-procedure unlisted always unlisted procedure
97140 passive-procedure timed15 always manual therapy
97150 group untimed always group therapy
97151 behaviour own-clock none behaviour assessment
97152 behaviour own-clock none behaviour assessment support
97153 behaviour own-clock none behaviour treatment by protocol
97154 behaviour own-clock none behaviour treatment by protocol, group
97155 behaviour own-clock none behaviour treatment, protocol changed
97156 behaviour own-clock none family guidance on behaviour
97157 behaviour own-clock none family guidance on behaviour, groups
97158 behaviour own-clock none behaviour treatment, protocol changed, group
97161 evaluation untimed always PT evaluation, low complexity
97162 evaluation untimed always PT evaluation, moderate complexity
97163 evaluation untimed always PT evaluation, high complexity
97164 re-evaluation untimed always PT re-evaluation
97165 evaluation untimed always OT evaluation, low complexity
97166 evaluation untimed always OT evaluation, moderate complexity
97167 evaluation untimed always OT evaluation, high complexity
97168 re-evaluation untimed always OT re-evaluation
97169 evaluation untimed none athletic training evaluation, low complexity
97170 evaluation untimed none athletic training evaluation, moderate complexity
97171 evaluation untimed none athletic training evaluation, high complexity
97172 re-evaluation untimed none athletic training re-evaluation
97530 active-procedure timed15 always therapeutic activities
97533 active-procedure timed15 always sensory integration
97535 active-procedure timed15 always self-care training
97537 active-procedure timed15 always community and work training
97542 active-procedure timed15 always wheelchair training
97545 active-procedure own-clock none work hardening, first 2 hours
97546 active-procedure own-clock none work hardening, further hours
97550 other own-clock sometimes caregiver training, first 30 minutes
97551 other own-clock sometimes caregiver training, further 15 minutes
97552 other untimed sometimes caregiver training, group
97597 wound area sometimes wound cleaning, first 20 square centimetres
97598 wound area sometimes wound cleaning, further 20 square centimetres
97602 wound untimed sometimes wound cleaning, non-selective
97605 wound untimed sometimes wound suction, powered, small
97606 wound untimed sometimes wound suction, powered, large
97607 wound untimed sometimes wound suction, disposable, small
97608 wound untimed sometimes wound suction, disposable, large
97610 wound untimed sometimes wound ultrasound without contact
97750 test timed15 always performance test
97755 test timed15 always assistive technology assessment
97760 orthotics timed15 always orthosis fitting and training, first
97761 orthotics timed15 always prosthesis training, first
97763 orthotics timed15 always orthosis or prosthesis, later visits
97799 other unlisted always unlisted physical medicine service
97810 acupuncture own-clock none acupuncture, first 15 minutes
97811 acupuncture own-clock none acupuncture, further 15 minutes
97813 acupuncture own-clock none acupuncture with current, first 15 minutes
97814 acupuncture own-clock none acupuncture with current, further 15 minutes
98925 osteopathic untimed none osteopathic manipulation, 1 or 2 regions
98926 osteopathic untimed none osteopathic manipulation, 3 or 4 regions
98927 osteopathic untimed none osteopathic manipulation, 5 or 6 regions
98928 osteopathic untimed none osteopathic manipulation, 7 or 8 regions
98929 osteopathic untimed none osteopathic manipulation, 9 or 10 regions
98940 cmt untimed none spinal manipulation, 1 or 2 regions
98941 cmt untimed none spinal manipulation, 3 or 4 regions
98942 cmt untimed none spinal manipulation, 5 regions
98943 cmt-extraspinal untimed none manipulation outside the spine
98975 other untimed sometimes remote therapy monitoring, set-up
98976 other untimed sometimes remote therapy monitoring, breathing device
98977 other untimed sometimes remote therapy monitoring, muscle and joint device
98978 other untimed sometimes remote therapy monitoring, behaviour device
98980 other own-clock sometimes remote therapy monitoring, first 20 minutes
98981 other own-clock sometimes remote therapy monitoring, further 20 minutes
98985 other untimed sometimes remote therapy monitoring, short period
G0281 other untimed always electrical stimulation of a chronic wound
G0282 other untimed none electrical stimulation of other wounds
G0283 supervised-modality untimed always unattended electrical stimulation, as Medicare wants it
G0295 other untimed none electromagnetic therapy of other wounds
G0329 other untimed always electromagnetic therapy of a chronic wound
S8948 attended-modality timed15 none low-level laser
S8990 other untimed none therapy that maintains
S9090 decompression untimed none axial decompression by a table
2050A other untimed none chiropractic care visit, level 1, to Washington Labor and Industries
2051A other untimed none chiropractic care visit, level 2, to Washington Labor and Industries
2052A other untimed none chiropractic care visit, level 3, to Washington Labor and Industries
1044M supervised-modality untimed none powered traction, to Washington Labor and Industries
`;
