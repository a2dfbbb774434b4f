// Draw across a timeline to choose a stretch of time. Without script each bar is a link to its period.
const pad = n => String(n).padStart(2, "0");
const write = (day, step) => step === "year" ? String(day.getUTCFullYear())
    : step === "month" ? `${day.getUTCFullYear()}-${pad(day.getUTCMonth() + 1)}`
    : `${day.getUTCFullYear()}-${pad(day.getUTCMonth() + 1)}-${pad(day.getUTCDate())}`;

function brush(svg) {
    const [left, right] = svg.dataset.plot.split(" ").map(Number);
    const first = Date.parse(svg.dataset.first), last = Date.parse(svg.dataset.last) + 864e5 - 1;
    let start = null, band = null;
    const at = event => {
        const box = svg.getBoundingClientRect();
        return Math.min(right, Math.max(left, (event.clientX - box.left) * svg.viewBox.baseVal.width / box.width));
    };
    svg.addEventListener("pointerdown", event => { if (event.button === 0) start = at(event); });
    svg.addEventListener("dragstart", event => event.preventDefault());
    svg.addEventListener("pointermove", event => {
        if (start === null) return;
        const now = at(event);
        if (!band) {
            if (Math.abs(now - start) < 6) return;
            svg.setPointerCapture(event.pointerId);
            band = document.createElementNS(svg.namespaceURI, "rect");
            band.setAttribute("class", "drawn");
            band.setAttribute("y", "0");
            band.setAttribute("height", svg.querySelector(".reach").getAttribute("height"));
            svg.append(band);
        }
        band.setAttribute("x", Math.min(start, now));
        band.setAttribute("width", Math.abs(now - start));
    });
    const end = event => {
        if (band) {
            const day = x => new Date(first + (last - first) * (x - left) / (right - left));
            const now = at(event), address = new URL(location.href);
            address.searchParams.set("from", write(day(Math.min(start, now)), svg.dataset.step));
            address.searchParams.set("to", write(day(Math.max(start, now)), svg.dataset.step));
            address.searchParams.delete("page");
            address.searchParams.delete("view");
            address.hash = "";
            addEventListener("click", click => { click.preventDefault(); click.stopPropagation(); }, { capture: true, once: true });
            location.assign(address);
        }
        band?.remove();
        start = band = null;
    };
    svg.addEventListener("pointerup", end);
    svg.addEventListener("pointercancel", () => { band?.remove(); start = band = null; });
}
document.querySelectorAll("svg[data-brush]").forEach(brush);
