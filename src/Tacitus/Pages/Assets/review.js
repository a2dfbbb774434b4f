// Review by keyboard: what an element names as its key presses it, or leads to it when it is to be written in or chosen from.
addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const writing = event.target instanceof Element && event.target.matches("input:not([type=radio]):not([type=checkbox]), select, textarea");
    if (event.key === "Escape" && writing) { event.target.blur(); return; }
    if (writing || !/^[a-z1-9]$/i.test(event.key)) return;
    const target = document.querySelector(`[data-key="${event.key.toLowerCase()}"]`);
    if (!target) return;
    event.preventDefault();
    if (target.matches("input[type=radio]")) { target.checked = true; target.focus(); }
    else if (target.matches("input, select, textarea")) target.focus();
    else target.click();
});
