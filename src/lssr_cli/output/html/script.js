
"use strict";
const form = document.querySelector(".search");
const field = form.querySelector("input");
const status = form.querySelector("[role=status]");
const facts = Array.from(document.querySelectorAll("ol.facts > li"));
const months = Array.from(document.querySelectorAll("[data-month]"));
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const texts = facts.map((fact) => fold(fact.textContent));
let month = null;

function inMonth(fact) {
  if (month === null) return true;
  const { first, last } = fact.dataset;
  return first !== undefined && Number(first) <= month && month <= Number(last);
}

function apply() {
  const words = fold(field.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  facts.forEach((fact, at) => {
    const found = inMonth(fact) && words.every((word) => texts[at].includes(word));
    fact.hidden = !found;
    shown += Number(found);
  });
  for (const part of document.querySelectorAll(".group, main > section")) {
    part.hidden = !part.querySelector("ol.facts > li:not([hidden])");
  }
  for (const link of months) {
    if (Number(link.dataset.month) === month) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  status.textContent = words.length || month !== null ? `${shown} of ${facts.length} facts` : "";
}

function showAll() {
  field.value = "";
  month = null;
  apply();
}

for (const link of months) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const chosen = Number(link.dataset.month);
    month = month === chosen ? null : chosen;
    apply();
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
