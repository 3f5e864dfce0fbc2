// Small helps for every page. Everything works without this file.
document.querySelector("[data-focus]")?.focus();
