import type { KeyboardEvent } from "react";

export interface Tab<K extends string> { readonly key: K; readonly label: string }

interface TabsProps<K extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<K>[];
  readonly current: K;
  readonly panel: string;
  readonly onChange: (key: K) => void;
}

/** Tabs as the ARIA practices have them: one stop for Tab, arrows to move. `panel` is the id of what they switch. */
export function Tabs<K extends string>({ label, tabs, current, panel, onChange }: TabsProps<K>) {
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    const at = tabs.findIndex(({ key }) => key === current);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    onChange(next.key);
    event.currentTarget.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map(({ key, label: words }) => (
        <button
          key={key} type="button" role="tab" className="tab" data-key={key} aria-selected={key === current} aria-controls={panel}
          tabIndex={key === current ? 0 : -1} onClick={() => { onChange(key); }}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
