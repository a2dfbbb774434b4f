// A year to look at: ties that do not hold in it grow faint.
for (const figure of document.querySelectorAll("[data-ties]")) {
    const [first, last] = figure.dataset.ties.split(" ").map(Number);
    const slide = figure.querySelector(".slide"), range = slide.querySelector("input"), year = slide.querySelector("output");
    range.min = first;
    range.max = last;
    range.value = last;
    slide.hidden = false;
    const show = now => {
        year.textContent = now ?? "any year";
        for (const tie of figure.querySelectorAll(".tie")) {
            const { from, to } = tie.dataset;
            tie.classList.toggle("away", now !== null && ((from && Number(from) > now) || (to && Number(to) < now)));
        }
    };
    range.addEventListener("input", () => show(Number(range.value)));
    slide.querySelector("button").addEventListener("click", () => show(null));
    show(null);
}
