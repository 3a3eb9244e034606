package org.gainsay.ledger;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A ledger for the tests that fill it, as those that look at all that there is would have to look at that, too. */
public final class LargeLedger implements QuarkusTestProfile {}
