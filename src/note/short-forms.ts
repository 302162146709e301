/** Short forms whose point ends no sentence. */
export const SHORT: ReadonlySet<string> = new Set((
  "min mins lb lbs dr pt approx no vs wk wks sec secs tx rx hx dx cerv lumb thor deg hr hrs mr mrs ms st ther thera neuro mech inter interm int cont q max wt jr sr jan feb mar apr jun jul aug sep sept oct nov dec trac tract elec mot motor cond electr intermitt equip pneum tbl cont inf sup incl exc tot ex exs act stim neuromusc"
).split(" "));

/** Of these, short forms that no sentence ends with. */
export const JOINING: ReadonlySet<string> = new Set(["trac", "tract", "mech", "elec", "electr", "mot", "motor", "cerv", "lumb", "thor", "ther", "thera", "dr", "pneum", "approx", "tot"]);
