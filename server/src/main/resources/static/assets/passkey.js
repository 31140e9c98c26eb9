// Signing in by a passkey, and adding one. Buttons that need this are hidden until it runs and the browser knows how.
(() => {
  "use strict";
  if (!window.PublicKeyCredential || !navigator.credentials) {
    return;
  }

  const bytes = text => {
    const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, letter => letter.charCodeAt(0));
  };
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  const ask = async (address, csrf, body) => {
    const answer = await fetch(address, {
      method: "POST",
      credentials: "same-origin",
      headers: {"Content-Type": "application/json", "X-CSRF-TOKEN": csrf},
      body: body === undefined ? "{}" : JSON.stringify(body)
    });
    if (!answer.ok) {
      throw new Error(address + " answered " + answer.status);
    }
    return answer.json();
  };
  const known = list => (list || []).map(one => ({...one, id: bytes(one.id)}));
  const common = made => ({
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    clientExtensionResults: made.getClientExtensionResults(),
    authenticatorAttachment: made.authenticatorAttachment
  });

  const enter = async button => {
    const options = await ask("/webauthn/authenticate/options", button.dataset.csrf);
    const made = await navigator.credentials.get({publicKey: {
      ...options, challenge: bytes(options.challenge), allowCredentials: known(options.allowCredentials)}});
    const answer = await ask("/login/webauthn", button.dataset.csrf, {...common(made), response: {
      authenticatorData: text(made.response.authenticatorData),
      clientDataJSON: text(made.response.clientDataJSON),
      signature: text(made.response.signature),
      userHandle: made.response.userHandle ? text(made.response.userHandle) : undefined
    }});
    location.assign(answer.redirectUrl);
  };

  const add = async button => {
    const label = document.getElementById("passkey-label");
    if (!label.reportValidity()) {
      return;
    }
    const options = await ask("/webauthn/register/options", button.dataset.csrf);
    const made = await navigator.credentials.create({publicKey: {
      ...options, challenge: bytes(options.challenge), user: {...options.user, id: bytes(options.user.id)},
      excludeCredentials: known(options.excludeCredentials)}});
    await ask("/webauthn/register", button.dataset.csrf, {publicKey: {
      label: label.value,
      credential: {...common(made), response: {
        attestationObject: text(made.response.attestationObject),
        clientDataJSON: text(made.response.clientDataJSON),
        transports: made.response.getTransports ? made.response.getTransports() : []
      }}
    }});
    location.assign(location.pathname + "?passkey");
  };

  for (const button of document.querySelectorAll("[data-passkey]")) {
    const failed = document.getElementById(button.dataset.failed);
    button.hidden = false;
    button.addEventListener("click", async () => {
      failed.hidden = true;
      button.disabled = true;
      try {
        await (button.dataset.passkey === "add" ? add(button) : enter(button));
      } catch (error) {
        console.warn(error);
        failed.hidden = false;
      } finally {
        button.disabled = false;
      }
    });
  }
  for (const shown of document.querySelectorAll("[data-with-passkeys]")) {
    shown.hidden = false;
  }
})();
