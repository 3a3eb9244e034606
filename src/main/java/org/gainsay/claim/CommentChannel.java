package org.gainsay.claim;

/** By what a request for comment reached whom it asks. */
public enum CommentChannel {
    /** An e-mail. */
    EMAIL,
    /** A call, or a message left on an answering machine. */
    PHONE,
    /** A message to a telephone: SMS, WhatsApp, Signal and the like. */
    MESSAGE,
    /** A message by a platform on which it has an account. */
    SOCIAL_MEDIA,
    /** A letter or a fax. */
    LETTER,
    /** From person to person: at the door, at a press conference. */
    IN_PERSON,
    /** The form that a press office has for requests. */
    PRESS_OFFICE_FORM,
    /** Another way; the note may say which. */
    OTHER
}
