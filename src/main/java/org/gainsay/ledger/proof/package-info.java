/** What anybody needs to check the journal from outside: tree, proofs, notes and their verifier, in plain Java. */
@NullMarked
package org.gainsay.ledger.proof;

import org.jspecify.annotations.NullMarked;
