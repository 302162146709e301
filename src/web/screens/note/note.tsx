import { useEffect, useMemo, useRef, useState } from "react";
import { parseIsoDay } from "../../../claim/day.ts";
import { PROVIDER_TYPES } from "../../../claim/visit.ts";
import { isClaimFile, noteOf } from "../../../read/note-bytes.ts";
import type { Mark, ProviderType } from "../../../index.ts";
import { engine, useAnswer } from "../../engine/client.ts";
import type { NoteAsked, NoteView } from "../../engine/note-view.ts";
import { Button } from "../../parts/button.tsx";
import { Field, Select } from "../../parts/field.tsx";
import { Failed } from "../../parts/states.tsx";
import { toast } from "../../parts/toast.tsx";
import { today } from "../../format.ts";
import { BillThisVisit } from "./bill.tsx";
import { Checklist } from "./checklist.tsx";
import { Remarks } from "./remarks.tsx";
import { noteDraft } from "./kept.ts";
import type { Asked } from "./kept.ts";
import { EXAMPLE, EXAMPLE_CODES, EXAMPLE_DAY } from "./example.ts";
import { shifted } from "./marks.ts";
import { Paper } from "./paper.tsx";
import "./note.css";

/** A note is read when the typing rests this long. */
const REST_MS = 180;
/** Nobody writes a longer one; a larger file is not a note. */
const MOST_BYTES = 1_000_000;

const AT_FIRST: Asked = { payer: "medicare-b", codes: "97012", day: "", provider: "" };

/** A note beside what it should hold, read again as one types. */
export function NoteScreen() {
  const kept = useMemo(noteDraft.recall, []);
  const [{ text, sheet }, setNote] = useState({ text: kept?.text ?? "", sheet: 0 });
  const [asked, setAsked] = useState<Asked>(kept?.asked ?? AT_FIRST);
  const setText = (written: string): void => { setNote({ text: written, sheet }); };
  /** Another note altogether: nothing that was said of the one before stays. */
  const begin = (whole: string): void => { setNote({ text: whole, sheet: sheet + 1 }); };
  useEffect(() => { noteDraft.keep(text === "" ? undefined : { text, asked }); }, [text, asked]);
  useEffect(() => noteDraft.onForgotten(() => { setNote({ text: "", sheet: sheet + 1 }); }), [sheet]);
  const example = (): void => {
    begin(EXAMPLE);
    setAsked({ ...asked, codes: EXAMPLE_CODES, day: EXAMPLE_DAY, provider: "PT" });
  };
  return (
    <div className="stack">
      <div className="title-row">
        <h1>Check a note</h1>
        <div className="actions no-print">
          <OpenText onText={begin} />
          <Button onPress={example}>An example note</Button>
          {text === "" ? null : <Button onPress={() => { begin(""); }}>Clear</Button>}
        </div>
      </div>
      <Settings asked={asked} onChange={setAsked} />
      <Desk key={sheet} text={text} asked={asked} onText={setText} />
    </div>
  );
}

const CLAIMS = "Check it on Private check, or drop it on Today. Give the note's own text here.";

interface DeskProps { readonly text: string; readonly asked: Asked; readonly onText: (text: string) => void }

/** The paper and its checklist: what is chosen in one shows in the other. */
function Desk({ text, asked, onText }: DeskProps) {
  const isClaims = isClaimFile(text);
  const { view, marks, failed } = useReading(isClaims ? "" : text, asked);
  const [current, setCurrent] = useState<number>();
  const box = useRef<HTMLTextAreaElement>(null);
  const statusOf = useMemo(() => new Map(view?.services.flatMap(({ rows }) => rows).map((row) => [row.number ?? 0, row.status])), [view]);
  const show = (number: number): void => {
    const mark = marks.find((one) => one.number === number);
    if (mark === undefined) return;
    setCurrent(number);
    box.current?.focus();
    box.current?.setSelectionRange(mark.start, mark.end);
  };
  const follow = (offset: number): void => { setCurrent(marks.findLast(({ start, end }) => start <= offset && offset <= end)?.number); };
  return (
    <div className="note">
      <Paper text={text} marks={marks} statusOf={statusOf} current={current} box={box} onChange={onText} onCaret={follow} />
      <aside aria-label="What the note holds" className="stack">
        {failed === undefined ? null : <Failed what="The note could not be read." next={failed} />}
        {isClaims ? <Failed what="This is a claim file and no note." next={CLAIMS} /> : view === undefined ? <Waiting /> : <Read view={view} asked={asked} current={current} onShow={show} />}
      </aside>
    </div>
  );
}

function Waiting() {
  return (
    <>
      <p className="quiet">What the note holds, and what this payer will miss, appears here as you write. Your words stay as you wrote them.</p>
      <p className="quiet">The note stays in this tab, on this computer. It goes when the tab is closed, or after a quarter of an hour without anybody here.</p>
    </>
  );
}

interface ReadProps {
  readonly view: NoteView;
  readonly asked: Asked;
  readonly current: number | undefined;
  readonly onShow: (number: number) => void;
}

function Read({ view, asked, current, onShow }: ReadProps) {
  return (
    <>
      <Remarks view={view} />
      <BillThisVisit view={view} readFor={{ ...asked, ...dayIn(view, asked), codes: codesIn(asked) }} />
      <Checklist view={view} current={current} onShow={onShow} />
    </>
  );
}

/** The day for the interview: the one given, else the note's own with its words. */
function dayIn({ noteDay }: NoteView, { day }: Asked): { readonly day: string; readonly dayWords?: string } {
  return day !== "" || noteDay === undefined ? { day } : { day: noteDay.day, dayWords: noteDay.words };
}

function Settings({ asked, onChange }: { readonly asked: Asked; readonly onChange: (asked: Asked) => void }) {
  const { value: policies = [] } = useAnswer("policies", null);
  const payers = policies.length === 0 ? [{ value: asked.payer, label: "…" }] : policies.map(({ id, title }) => ({ value: id, label: title }));
  const providers = [{ value: "", label: "Not said" }, ...PROVIDER_TYPES.map((type) => ({ value: type, label: type }))];
  return (
    <div className="note-settings no-print">
      <Select label="Payer" value={asked.payer} choices={payers} onChange={(payer) => { onChange({ ...asked, payer }); }} />
      <Field label="Codes billed" value={asked.codes} onChange={(codes) => { onChange({ ...asked, codes }); }} />
      <Field label="Day of service" type="date" hint="If left empty: the note's own date" value={asked.day} onChange={(day) => { onChange({ ...asked, day }); }} />
      <Select label="Treated by" value={asked.provider} choices={providers} onChange={(provider) => { onChange({ ...asked, provider }); }} />
    </div>
  );
}

function OpenText({ onText }: { readonly onText: (text: string) => void }) {
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > MOST_BYTES) return toast("That is too large for a note: open the text of one visit.");
    const text = noteOf(new Uint8Array(await file.arrayBuffer()));
    if (text === undefined) return toast("That is no text, but some other kind of file. Save the note as plain text (.txt) and open that.");
    if (text.trim() === "") return toast("That file is empty.");
    if (isClaimFile(text)) return toast("That is a claim file and no note. Drop it on Today, or on Private check.");
    onText(text.replaceAll("\r\n", "\n"));
  };
  return (
    <label className="button file-button">
      Open a text file
      <input type="file" accept=".txt,text/plain" className="hidden" onChange={(event) => { void open(event.target.files?.[0]); event.target.value = ""; }} />
    </label>
  );
}

interface Reading { readonly text: string; readonly view: NoteView }

interface Standing { readonly view: NoteView | undefined; readonly marks: readonly Mark[]; readonly failed: string | undefined }

/** The last reading, its marks moved along with what was typed since. */
function useReading(text: string, asked: Asked): Standing {
  const [reading, setReading] = useState<Reading>();
  const [failed, setFailed] = useState<string>();
  const last = useRef(asked);
  useEffect(() => {
    if (text.trim() === "") return undefined;
    let isCurrent = true;
    const wait = last.current === asked ? REST_MS : 0;
    last.current = asked;
    const timer = setTimeout(() => {
      engine.ask("note", factsOf(text, asked)).then(
        (view) => { if (isCurrent) { setReading({ text, view }); setFailed(undefined); } },
        (error: Error) => { if (isCurrent) setFailed(error.message); },
      );
    }, wait);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, asked]);
  const isBlank = text.trim() === "";
  const marks = useMemo(() => (reading === undefined ? [] : shifted(reading.view.marks, reading.text, text)), [reading, text]);
  return { view: isBlank ? undefined : reading?.view, marks, failed: isBlank ? undefined : failed };
}

function codesIn({ codes }: Pick<Asked, "codes">): readonly string[] {
  const listed = codes.toUpperCase().split(/[\s,;]+/).filter((code) => /^[A-Z0-9]{5}$/.test(code));
  return listed.length === 0 ? ["97012"] : [...new Set(listed)];
}

function factsOf(text: string, { payer, codes, day, provider }: Asked): NoteAsked {
  const given = parseIsoDay(day);
  return {
    text, policy: payer, codes: codesIn({ codes }), today: parseIsoDay(today()) ?? 0, ...(given === undefined ? {} : { day: given }),
    ...(provider === "" ? {} : { provider: provider as ProviderType }),
  };
}
