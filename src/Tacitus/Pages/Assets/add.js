// Takes files that are dropped anywhere on the page; then looks on while articles are read: each stage as it comes, then the page with what came of it.
const files = document.querySelector("[data-add] [type=file]");
if (files) {
    const holds = event => event.dataTransfer?.types.includes("Files");
    addEventListener("dragover", event => {
        if (!holds(event)) return;
        event.preventDefault();
        files.classList.add("over");
    });
    addEventListener("dragleave", event => { if (!event.relatedTarget) files.classList.remove("over"); });
    addEventListener("drop", event => {
        if (!holds(event)) return;
        event.preventDefault();
        files.classList.remove("over");
        files.files = event.dataTransfer.files;
        files.focus();
    });
}
document.querySelector("[data-add]")?.addEventListener("submit", event => {
    const live = document.createElement("input");
    Object.assign(live, { type: "hidden", name: "live", value: "yes" });
    event.target.append(live);
});
const list = document.querySelector("[data-stages]");
if (list) {
    list.replaceChildren();
    const source = new EventSource(list.dataset.stages);
    source.onmessage = message => {
        const { stage, text } = JSON.parse(message.data);
        const [item, name, words] = ["li", "b", "bdi"].map(tag => document.createElement(tag));
        item.className = "step-" + stage;
        name.textContent = stage;
        words.textContent = text;
        item.append(name, " ", words);
        list.append(item);
    };
    source.addEventListener("done", () => { source.close(); location.reload(); });
    source.onerror = () => source.close();
}
