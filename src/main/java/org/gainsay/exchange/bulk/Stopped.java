package org.gainsay.exchange.bulk;

import java.util.UUID;

/** Nothing more of an import is to be stored by whoever stores it: it was cancelled, or goes on elsewhere. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopped(UUID id) {
        super(id.toString(), null, false, false);
    }
}
