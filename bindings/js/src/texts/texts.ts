// Written by `cargo xtask generate` from crates/charte-page/texts: do not edit.

/** What the banner says, in one language. */
export interface BannerTexts {
  /** “Accept all” */
  readonly accept: string;
  /** “Your earlier choice no longer applies. Please choose again.” */
  readonly again: string;
  /** “Your cookie choices” */
  readonly choices: string;
  /** “Customise” */
  readonly choose: string;
  /** “Close” */
  readonly close: string;
  /** The language, as `fr`. */
  readonly language: string;
  /** “Refuse” */
  readonly no: string;
  /** “This site uses cookies that you can refuse. They are used for:” */
  readonly notice: string;
  /** The names of the purposes, by bit. */
  readonly purposes: readonly string[];
  /** “This site asks for your consent to use cookies for:” */
  readonly question: string;
  /** “Refuse all” */
  readonly refuse: string;
  /** “What you refused may keep running until the page is reloaded.” */
  readonly reload: string;
  /** “Reload the page” */
  readonly reloadNow: string;
  /** “Save my choices” */
  readonly save: string;
  /** “Your choices are saved. You can change them at any time.” */
  readonly saved: string;
  /** “Cookies” */
  readonly title: string;
  /** “Accept” */
  readonly yes: string;
}
