// Draw the map with the pointer, zoom it with the wheel or two fingers: the picture follows at once, and the server then draws that part anew.
let asked = 0;

async function show(address) {
    const turn = ++asked;
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (!answer.ok || turn !== asked) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#map");
    if (!fresh || turn !== asked) return;
    document.querySelector("#map").replaceWith(fresh);
    history.replaceState(null, "", address);
    start();
}

function start() {
    const map = document.querySelector("[data-map]");
    if (!map) return;
    const svg = map.querySelector("svg"), moving = svg.querySelector(".moving");
    const { width, height } = svg.viewBox.baseVal;
    let shift = { x: 0, y: 0, k: 1 }, held = new Map(), moved = false, timer = 0;

    const place = () => moving.setAttribute("transform", `translate(${shift.x} ${shift.y}) scale(${shift.k})`);
    const unit = event => {
        const box = svg.getBoundingClientRect();
        return { x: (event.clientX - box.left) * width / box.width, y: (event.clientY - box.top) * height / box.height };
    };
    // Miller's projection and back, in degrees of longitude.
    const up = lat => 1.25 * Math.log(Math.tan(Math.PI / 4 + .4 * lat * Math.PI / 180)) * 180 / Math.PI;
    const down = y => 2.5 * (Math.atan(Math.exp(.8 * y * Math.PI / 180)) - Math.PI / 4) * 180 / Math.PI;
    const settle = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
            if (held.size || (shift.x === 0 && shift.y === 0 && shift.k === 1)) return;
            const [west, south, east, north] = map.dataset.map.split(",").map(Number);
            const scale = width / (east - west), top = up(north);
            const w = west - shift.x / shift.k / scale, n = top + shift.y / shift.k / scale;
            const e = w + width / shift.k / scale, s = n - height / shift.k / scale;
            if (e - w < .2) return;
            const box = [Math.max(-200, w), Math.max(-75, down(s)), Math.min(200, e), Math.min(84, down(n))].map(v => v.toFixed(2));
            if (Number(box[0]) >= Number(box[2]) || Number(box[1]) >= Number(box[3])) return;
            const address = new URL(location.href);
            address.searchParams.set("view", box.join(","));
            show(address);
        }, 180);
    };
    const zoom = (at, factor) => {
        const k = Math.min(40, Math.max(.2, shift.k * factor));
        shift = { x: at.x - (at.x - shift.x) * k / shift.k, y: at.y - (at.y - shift.y) * k / shift.k, k };
        place();
        settle();
    };
    svg.addEventListener("wheel", event => { event.preventDefault(); zoom(unit(event), Math.exp(-event.deltaY / 400)); }, { passive: false });
    svg.addEventListener("dragstart", event => event.preventDefault());
    svg.addEventListener("pointerdown", event => { held.set(event.pointerId, unit(event)); moved = false; });
    svg.addEventListener("pointermove", event => {
        const before = held.get(event.pointerId);
        if (!before) return;
        const now = unit(event);
        if (!moved && Math.hypot(now.x - before.x, now.y - before.y) < 4) return;
        if (!moved) svg.setPointerCapture(event.pointerId);
        moved = true;
        if (held.size === 1) { shift.x += now.x - before.x; shift.y += now.y - before.y; place(); }
        else if (held.size === 2) {
            const other = [...held].find(([id]) => id !== event.pointerId)[1];
            zoom(other, Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y)));
        }
        held.set(event.pointerId, now);
    });
    const end = event => {
        held.delete(event.pointerId);
        if (moved && !held.size) settle();
    };
    svg.addEventListener("pointerup", end);
    svg.addEventListener("pointercancel", end);
    svg.addEventListener("click", event => { if (moved) { event.preventDefault(); event.stopPropagation(); } }, true);
    map.querySelectorAll(".map-tools a").forEach(link => link.addEventListener("click", event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        show(link.href);
    }));
}
start();
