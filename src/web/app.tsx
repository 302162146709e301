import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Dialog } from "./parts/dialog.tsx";
import { Mishap } from "./parts/mishap.tsx";
import { Empty } from "./parts/states.tsx";
import { Toasts } from "./parts/toast.tsx";
import { isDialogOpen, isWriting } from "./parts/use-key.ts";
import { useStrayDrop } from "./parts/use-stray-drop.ts";
import { hashOf, usePlace } from "./router.ts";
import { CodeAsked } from "./server/code-asked.tsx";
import { useScreens } from "./server/screens.tsx";
import type { Screen } from "./server/screens.tsx";
import { useForget } from "./screens/visit/use-forget.ts";
import { TrustLine } from "./trust-line.tsx";

const SCREENS: readonly Screen[] = [
  { key: "check", label: "Private check", shows: lazy(async () => ({ default: (await import("./screens/check/check.tsx")).CheckScreen })) },
  { key: "visit", label: "Bill a visit", shows: lazy(async () => ({ default: (await import("./screens/visit/visit.tsx")).VisitScreen })) },
  { key: "note", label: "Check a note", shows: lazy(async () => ({ default: (await import("./screens/note/note.tsx")).NoteScreen })) },
  { key: "rules", label: "Rules", shows: lazy(async () => ({ default: (await import("./screens/rules/rules.tsx")).RulesScreen })) },
];

const KEYS: readonly (readonly [key: string, does: string])[] = [
  ["j  k", "the next, the one before"], ["Enter", "open"], ["/", "search"], ["Esc", "close, or back to the list"], ["1", "the first screen of the menu"], ["?", "this list"],
];

/** What the questions of a visit take. */
const VISIT_KEYS: typeof KEYS = [["1 … 9", "Bill a visit: take this answer, or tick it"], ["0", "Bill a visit: not sure, or nothing else"], ["Enter", "Bill a visit: go on with what is ticked or written"]];

/** The page around every screen: the menu, what has left this computer, the keys. */
export function App() {
  const { screen, of } = usePlace();
  const [isHelping, setHelping] = useState(false);
  const { screens, keys, isAsking } = useScreens(SCREENS);
  const menu = screens.filter(({ isHidden }) => isHidden !== true);
  useKeys(menu, () => { setHelping(true); });
  useForget();
  useStrayDrop(screens[0]?.label ?? "Private check");
  const main = useFocusOn(screen);
  const current = screen === "" ? menu[0] : screens.find(({ key }) => key === screen);
  useTitle(isAsking ? undefined : current?.label);
  return (
    <>
      <a className="skip no-print" href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>To the content</a>
      <header className="head no-print">
        <span className="name">Claimwright</span>
        <Menu screens={menu} current={current?.key} />
        <TrustLine onKeys={() => { setHelping(true); }} />
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <Mishap place={`${screen} ${of ?? ""}`}>
          <Suspense fallback={<p className="quiet" role="status">Loading …</p>}>
            {isAsking ? null : current === undefined ? <NoScreen /> : <current.shows of={of} />}
          </Suspense>
        </Mishap>
      </main>
      <CodeAsked />
      <Toasts />
      {isHelping ? <KeyHelp keys={[...KEYS, ...VISIT_KEYS, ...keys]} onClose={() => { setHelping(false); }} /> : null}
    </>
  );
}

function NoScreen() {
  return <Empty title="There is no such screen." hint="Choose one from the menu." />;
}

function Menu({ screens, current }: { readonly screens: readonly Screen[]; readonly current: string | undefined }) {
  return (
    <nav aria-label="Screens">
      <ul className="menu">
        {screens.map(({ key, label }) => <li key={key}><a href={hashOf(key)} aria-current={key === current ? "page" : undefined}>{label}</a></li>)}
      </ul>
    </nav>
  );
}

function KeyHelp({ keys, onClose }: { readonly keys: typeof KEYS; readonly onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className="keys">
        {keys.map(([key, does]) => <div key={`${key} ${does}`} className="key"><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div>)}
      </dl>
    </Dialog>
  );
}

function useKeys(screens: readonly Screen[], onHelp: () => void): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey || isDialogOpen()) return;
      const screen = screens[Number(event.key) - 1];
      if (event.key === "?") return onHelp();
      if (screen !== undefined && document.querySelector("[data-choices]") === null) location.hash = hashOf(screen.key);
      if (event.key !== "/") return;
      const search = document.querySelector<HTMLElement>("input[type=search]");
      if (search === null) return;
      event.preventDefault();
      search.focus();
    };
    addEventListener("keydown", press);
    return () => { removeEventListener("keydown", press); };
  });
}

/** The tab says which screen it shows. Never whose claim: titles are kept in the browser's history. */
function useTitle(label: string | undefined): void {
  useEffect(() => { document.title = label === undefined ? "Claimwright" : `${label} \u2013 Claimwright`; }, [label]);
}

/** A new screen takes the focus, so that a screen reader begins there, unless it put it on a part of its own; the first one leaves it. */
function useFocusOn(screen: string) {
  const main = useRef<HTMLElement>(null);
  const last = useRef(screen);
  useEffect(() => {
    if (last.current !== screen) {
      if (!hasFocusWithin(main.current)) main.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    last.current = screen;
  }, [screen]);
  return main;
}

function hasFocusWithin(part: HTMLElement | null): boolean {
  return part !== null && part !== document.activeElement && part.contains(document.activeElement);
}
