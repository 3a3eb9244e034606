// <gainsay-claim claim="ID" theme="light"></gainsay-claim> in a page of elsewhere: the claim's card, as high as it is.
"use strict";
(() => {
  const service = new URL(document.currentScript.src).origin;
  const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

  class GainsayClaim extends HTMLElement {
    static observedAttributes = ["claim", "theme"];

    connectedCallback() {
      if (!this.frame) {
        this.frame = document.createElement("iframe");
        this.frame.title = "How a claim stands";
        this.frame.loading = "lazy";
        this.frame.style.cssText = "border:0;width:100%;max-width:480px;height:260px;display:block";
        this.attachShadow({ mode: "open" }).append(this.frame);
      }
      this.heard = event => {
        // Only from the card, and nothing but a height.
        const height = event.data && event.data.gainsayHeight;
        if (event.source === this.frame.contentWindow && event.origin === service && height > 0 && height < 5000) {
          this.frame.style.height = Math.ceil(height) + "px";
        }
      };
      addEventListener("message", this.heard);
      this.show();
    }

    disconnectedCallback() {
      removeEventListener("message", this.heard);
    }

    attributeChangedCallback() {
      if (this.frame) this.show();
    }

    show() {
      const claim = (this.getAttribute("claim") || "").trim();
      const theme = this.getAttribute("theme");
      const forced = theme === "light" || theme === "dark" ? "?theme=" + theme : "";
      this.frame.src = id.test(claim) ? service + "/embed/claims/" + claim + forced : "about:blank";
    }
  }

  customElements.define("gainsay-claim", GainsayClaim);
})();
