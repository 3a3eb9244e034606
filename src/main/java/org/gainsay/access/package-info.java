/** Who may do what: tokens, roles, and the one table of what each operation needs. */
@NullMarked
package org.gainsay.access;

import org.jspecify.annotations.NullMarked;
