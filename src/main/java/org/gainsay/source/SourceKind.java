package org.gainsay.source;

/** The kinds of source. */
public enum SourceKind {
    /** A human being. */
    PERSON,
    /** A state, or a part of one. */
    GOVERNMENT,
    /** Any other body. */
    ORGANISATION,
    /** A news agency. */
    AGENCY,
    /** One that publishes. */
    OUTLET,
    /** An account on a platform. */
    ACCOUNT,
    /** Documents of one provenance. */
    DOCUMENT_SERIES,
    /** Somebody known to the desk and not named: still one source. */
    UNNAMED_SOURCE
}
