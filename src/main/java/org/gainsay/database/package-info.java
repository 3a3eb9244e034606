/** The service's own PostgreSQL, started and stopped with it, and the check of an external one. */
@NullMarked
package org.gainsay.database;

import org.jspecify.annotations.NullMarked;
