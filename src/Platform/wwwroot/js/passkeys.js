// Passkeys: asks the portal for options, the device for a credential, and sends the form with it. Without this file the
// forms stay hidden and passwords, codes and recovery codes serve.
const ceremonies = {
  get: async (options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  create: async (options) => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
};

async function optionsFor(form) {
  const token = new FormData(form).get("__RequestVerificationToken");
  const answer = await fetch(form.dataset.options, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams({ __RequestVerificationToken: token }),
  });
  if (!answer.ok) throw new Error(`${form.dataset.options} answers ${answer.status}`);
  return answer.json();
}

async function send(event) {
  const form = event.currentTarget;
  event.preventDefault();
  const failed = form.querySelector("[data-passkey-failed]");
  failed.hidden = true;
  try {
    const credential = await ceremonies[form.dataset.passkey](await optionsFor(form));
    form.elements.credential.value = JSON.stringify(credential);
    form.submit();
  } catch {
    failed.hidden = false;
  }
}

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", send);
  }
}
