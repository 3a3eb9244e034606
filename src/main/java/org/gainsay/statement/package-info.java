/** Statements: who said what, for whom, where and when, and where it appeared. */
@NullMarked
package org.gainsay.statement;

import org.jspecify.annotations.NullMarked;
