// A choice in a list takes effect at once; what is left empty does not stand in the address.
const form = document.querySelector("[data-filters]");
if (form) {
    form.addEventListener("submit", () => form.querySelectorAll("input, select").forEach(field => { field.disabled = field.value === ""; }));
    form.querySelectorAll("select").forEach(list => list.addEventListener("change", () => form.requestSubmit()));
    addEventListener("pageshow", () => form.querySelectorAll("input, select").forEach(field => { field.disabled = false; }));
}
