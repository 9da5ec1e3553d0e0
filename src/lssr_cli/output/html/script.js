
"use strict";
const form = document.querySelector(".search");
const field = form.querySelector("input");
const status = form.querySelector("[role=status]");
const facts = Array.from(document.querySelectorAll("ol.facts > li"));
const bars = Array.from(document.querySelectorAll(".strip a"));
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const texts = facts.map((fact) => {
  const copy = fact.cloneNode(true);
  for (const call of copy.querySelectorAll("sup > [role=doc-noteref]")) call.remove();
  return fold(copy.textContent);
});
let chosen = null;

function inTime(fact) {
  if (chosen === null) return true;
  const { first, last } = fact.dataset;
  return first !== undefined && Number(first) <= Number(chosen.dataset.last) &&
    Number(chosen.dataset.first) <= Number(last);
}

function apply() {
  const words = fold(field.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  facts.forEach((fact, at) => {
    const found = inTime(fact) && words.every((word) => texts[at].includes(word));
    fact.hidden = !found;
    shown += Number(found);
  });
  for (const part of document.querySelectorAll(".group, main > section")) {
    part.hidden = !part.querySelector("ol.facts > li:not([hidden])");
  }
  for (const bar of bars) {
    if (bar === chosen) bar.setAttribute("aria-current", "true");
    else bar.removeAttribute("aria-current");
  }
  status.textContent = words.length || chosen !== null ? `${shown} of ${facts.length} facts` : "";
}

function showAll() {
  field.value = "";
  chosen = null;
  apply();
}

for (const bar of bars) {
  bar.addEventListener("click", (event) => {
    event.preventDefault();
    chosen = chosen === bar ? null : bar;
    apply();
    if (chosen) document.getElementById(bar.hash.slice(1))?.scrollIntoView();
  });
}
field.addEventListener("input", apply);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", (event) => { event.preventDefault(); showAll(); });
window.addEventListener("hashchange", () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.closest("[hidden]")) { showAll(); target.scrollIntoView(); }
});
form.hidden = false;
