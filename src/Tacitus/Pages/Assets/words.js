// Words that bear a value out are marked in the article itself: a text that takes no change, in which the keyboard marks as well as the pointer (in one that is read only, it does not). Where they stand goes with the form.
for (const button of document.querySelectorAll("[data-choose]")) button.addEventListener("click", async () => {
    const form = button.form, text = form.querySelector("[data-text]");
    const answer = await fetch(button.dataset.choose, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    text.value = (await answer.json()).text;
    text.dataset.article = button.dataset.article;
    form.querySelector(".pick").hidden = false;
    text.focus();
    text.setSelectionRange(0, 0);
});
for (const text of document.querySelectorAll("[data-text]")) text.addEventListener("beforeinput", event => event.preventDefault());
for (const text of document.querySelectorAll("[data-text]")) text.addEventListener("select", () => {
    const form = text.form, marked = text.value.slice(text.selectionStart, text.selectionEnd), words = marked.trim();
    if (words === "" || words.includes("\n")) return;
    form.querySelector("[data-words]").value = words;
    form.elements.article.value = text.dataset.article;
    form.elements.start.value = text.selectionStart + marked.indexOf(words);
});
// What is typed instead stands wherever it is found.
for (const words of document.querySelectorAll("[data-words]")) words.addEventListener("input", () => { words.form.elements.article.value = words.form.elements.start.value = ""; });
