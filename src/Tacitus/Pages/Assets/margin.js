// Words and the notes on them light up together; a note is shown beside the words while they are pointed at or focused.
const note = number => document.getElementById("n" + number);
const card = document.createElement("div");
card.className = "card";
card.hidden = true;
card.setAttribute("role", "status");
document.body.append(card);

function show(mark) {
    document.querySelectorAll(".lit").forEach(lit => lit.classList.remove("lit"));
    const numbers = mark.dataset.notes.split(" ");
    document.querySelectorAll(".m").forEach(other => other.classList.toggle("lit", other.dataset.notes.split(" ").some(n => numbers.includes(n))));
    card.replaceChildren(...numbers.map((number, i) => {
        const source = note(number), section = source.closest(".told"), line = document.createElement("p");
        source.classList.add("lit");
        for (const child of source.childNodes) if (child.className !== "backs") line.append(child.cloneNode(true));
        const told = section.querySelector("h2").cloneNode(true);
        // What several notes are on is named once, under the last of them.
        if (told.querySelector("a") && (i + 1 === numbers.length || note(numbers[i + 1]).closest(".told") !== section)) { const about = document.createElement("small"); about.append(...told.childNodes); line.append(about); }
        return line;
    }));
    card.hidden = false;
    const words = mark.getClientRects()[0], width = Math.min(360, innerWidth - 16);
    card.className = "card";
    const size = card.getBoundingClientRect();
    const left = Math.max(8, Math.min(words.left, innerWidth - width - 8)) + scrollX;
    const below = words.bottom + size.height + 12 < innerHeight;
    const top = (below ? words.bottom + 6 : Math.max(4, words.top - size.height - 6)) + scrollY;
    // The policy forbids style in the page's text; what script sets on an element is its own.
    card.style.left = left + "px";
    card.style.top = top + "px";
}
function hide() {
    card.hidden = true;
    document.querySelectorAll(".lit").forEach(lit => lit.classList.remove("lit"));
}
let leaving = 0;
for (const mark of document.querySelectorAll(".m")) {
    mark.addEventListener("pointerenter", () => { clearTimeout(leaving); show(mark); });
    mark.addEventListener("pointerleave", () => { leaving = setTimeout(hide, 250); });
    mark.addEventListener("focus", () => show(mark));
    mark.addEventListener("blur", () => { leaving = setTimeout(hide, 250); });
}
card.addEventListener("pointerenter", () => clearTimeout(leaving));
card.addEventListener("pointerleave", hide);
addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
