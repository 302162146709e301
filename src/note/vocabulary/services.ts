import { entry } from "./entry.ts";
import type { Entry } from "./entry.ts";

/**
 * What was given, by the code that it is most often billed by; `97014` stands for its Medicare twin G0283 too.
 * `hands` is pull by hand: part of 97140 where a machine pulled too.
 */
export const SERVICES: readonly Entry[] = [
  entry("service", "97012", "97012", "s9090", "traction", "trx", "trxn", "trac", "tract", "mechanical|mech traction|trx|tract|tx", "motorized|motorised traction|tx|trx", "lumbar|cervical|pelvic|l/s|c/s|intermittent|static|lx|cx|lsp|csp|cerv|lumb|neck|ls|cs|thoracic|t/s|c-spine|l-spine|mot|motor|low|back tx|mtx|trx|pull", "mtx", "mtrx", "traxn", "trak", "trac.", "tract.", "mech tract|trac|distraction|pull|traction|unloading", "axial traction|unloading|decompression", "tractioned", "spinal unloading", "lumbar|cervical|spine|spinal|back unloading", "unloading of|to", "decomp", "suspension harness|frame|sling|traction", "hung from|by|in", "hanging traction|from|in|by", "hang by|from", "let hang", "hang-up frame", "head|neck|chin sling|halter", "chin-and-occiput", "chin and occiput", "halter", "pull to|on|of the? neck|lumbar|cervical|low|lower|back|spine", "neck|lumbar|cervical|back pull", "saunders", "pneumatic cervical|traction", "over head traction", "on traction", "traction table|unit|machine", "lt|ct trac|traction", "l-trxn", "c-trxn",
    "ict", "spinal decompression", "decompression", "decompression therapy|table|tx", "tracton", "tractoin", "trction", "tractn", "tration", "distraction", "autotraction", "roller table", "roller bed", "y-strap", "inversion table", "nubax", "ltx 3000",
    "intersegmental traction?", "ist", "i.s.t.", "triton", "vax-d", "drx9000", "spinalator", "pronex", "saunders", "halter", "over the? door", "overdoor", "traction|inversion unit", "roller"),
  entry("service", "hands", "manual traction|distraction|trx", "manual cervical|lumbar|thoracic|spinal? traction|distraction|trx", "traction|distraction by hand", "manually applied traction", "manual tx traction", "traction|pull|pulling with|using my|his|her|the hands|hand", "hand-held|handheld|hand traction|distraction|pull", "hands only traction", "towel traction|distraction", "manual pull|distraction|stretch of|to the? neck|cervical|lumbar", "manual long-axis|axial? distraction|traction", "hands-on traction|distraction",
    "joint distraction", "long axis distraction"),
  entry("service", "97140", "manual", "97140", "tx manual", "manual minutes|mins|min|time|region|ther", "manual therapy", "manual tx", "mt", "mfr", "myofascial release", "joint mobilization", "joint mobilizations", "joint mob", "joint mobs", "soft tissue mobilization", "stm", "mobilization", "mobilizations", "mobs", "mob", "iastm",
    "trigger point release|therapy", "graston", "soft tissue mob|work|massage|manipulation", "manual techniques|technique", "suboccipital|sub-occipital|occipital|myofascial release", "side|pa|ap|lateral|joint glides|glide", "soft tissue release", "ischemic compression", "manual stretching", "cupping", "manual therapy techniques?"),
  entry("service", "97110", "97110", "therapeutic exercise|exercises|ex", "ther ex", "therex", "ther-ex", "there ex", "te", "exercise", "exercises", "exs", "ex", "ther-exercise", "exercised", "exer", "therapeutic exs?|exer", "ther exer", "exercise program", "rom exercise|exercises"),
  // What is done under one of the codes of exercise: alone it stands for this one, in a list for the one that heads it.
  entry("activity", "97110", "stretching", "strengthening", "stretch", "stretches", "core", "core and|& glute|hip|leg work|strengthening?", "glute work|strengthening", "core work|program|training|exercises?", "planks", "plank", "clams", "bridges", "bird dog", "dead bug", "cat/cow", "press up|ups", "curl up|ups", "rows", "step ups", "wall slides", "ppu", "theraband", "thera-band", "trunk work|strengthening", "chin tucks", "dnf", "elliptical",
    "warmed her|him|pt|them up", "warm up", "warm-up", "leg press", "squats", "prone t's", "putty", "stabilization", "conditioning", "core stabilization", "core strengthening|exercise", "bike", "treadmill", "nustep", "stationary bike", "recumbent bike", "ube"),
  entry("activity", "97530", "lifting mechanics|training", "body mechanics", "transfer training", "bed mobility", "sit to stand", "sit<>stand", "sit/stand", "log roll"),
  entry("activity", "97110", "hep reviewed|review|instruction|instructed|issued|training|education|performed|given|updated|progressed"),
  entry("service", "97112", "97112", "neuromuscular re-education|reeducation|reed|re-ed", "neuromuscular re education", "nmr", "neuro re-ed|reed|re ed", "nm re-ed", "balance training", "proprioceptive training", "nmre"),
  entry("service", "97530", "97530", "therapeutic activities|activity", "ther act", "theract", "ther-act", "functional activities|training", "ther activities|activity", "therapeutic act", "thera act", "ta"),
  entry("service", "97116", "gait", "97116", "tx gait", "gait minutes|mins", "gait training"),
  entry("service", "97113", "97113", "aquatic therapy|exercise|exercises", "aquatics", "pool therapy"),
  entry("service", "97124", "97124", "massage", "massage therapy", "therapeutic massage"),
  entry("service", "97035", "97035", "ultrasound", "us", "u/s", "phonophoresis"),
  entry("service", "97032", "97032", "attended electrical? stimulation|stim|e-stim|estim", "attended es"),
  entry("service", "97014", "97014", "ems/ifc", "if", "e-stim unatt", "electrical stimulation unattended", "microcurrent", "inf", "ifs", "interf", "elec stim", "electric muscle stim|stimulation", "muscle stim|stimulation", "g0283", "e-stim", "estim", "e stim", "es", "electrical|electric stimulation|stim", "ifc", "interferential", "interferential current", "tens", "ems", "unattended electrical? stimulation|stim|e-stim|estim", "premod", "russian stim", "stim"),
  entry("service", "97010", "97010", "hot|cold|moist|ice pack|packs", "hot packs", "mhp", "hp", "cp", "moist heat", "heat", "ice", "cryotherapy", "hot/cold packs|pack", "hmp", "cold packs"),
  entry("service", "97018", "97018", "paraffin", "paraffin bath"),
  entry("service", "97022", "97022", "whirlpool"),
  entry("service", "97024", "97024", "diathermy"),
  entry("service", "97026", "97026", "infrared", "infrared light"),
  entry("service", "97016", "97016", "vasopneumatic", "game ready", "vaso"),
  entry("service", "97033", "97033", "iontophoresis", "ionto"),
  entry("service", "97535", "97535", "patient education", "home mgmt", "self care/home mgmt", "self-care", "self care", "adl training", "home management"),
  entry("service", "97750", "97750", "performance test", "physical performance test", "fce"),
  entry("service", "97150", "97150", "group therapy|exercise"),
  entry("service", "20560", "dry needling", "needling"),
  entry("service", "97810", "acupuncture"),
  entry("activity", "none", "to|gently|and stretch the|his|her|their|out", "stretch the|his|her neck|lumbar|cervical|low|lower|spine|back|small", "stretch weakness", "steady stretch"),
  entry("service", "none", "laser pointer|guided|level", "cervical|axial|manual? distraction test", "distraction test|sign", "distraction|traction relieves|relieved|reduces|improves", "traction spur", "decompression surgery|laminectomy", "surgical decompression", "exercise tolerance|intolerance|machine",
    "compression/distraction", "distraction positive|negative|+", "heat intolerance", "mechanical traction to be"),
  entry("service", "97161", "97161", "97162", "97163", "initial evaluation|eval", "pt evaluation|eval", "evaluation", "eval"),
  entry("service", "97164", "97164", "re-evaluation", "re-eval", "reeval", "reevaluation"),
  entry("service", "98940", "98940", "98941", "98942", "98943", "cmt", "adjustment", "adjusted", "chiropractic? manipulative treatment", "chiropractic adjustment|manipulation", "spinal manipulation|adjustment", "manipulation", "manipulated", "diversified", "hvla", "adj", "smt"),
  entry("service", "flexion", "flexion|flex distraction", "flexion-distraction", "cox", "cox technique|table", "f/d"),
  entry("service", "s8948", "laser", "lllt", "cold laser", "low level laser", "laser therapy"),
  entry("service", "tape", "kinesiotape", "taping", "kt tape"),
  entry("service", "hep", "hep", "home exercise program", "home exercise", "home exercises", "home program"),
];
