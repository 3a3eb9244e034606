/** The computation: a dossier and a question in, a claim's corroboration out. Pure Java, no clock, no ids of its own. */
@NullMarked
package org.gainsay.assessment;

import org.jspecify.annotations.NullMarked;
