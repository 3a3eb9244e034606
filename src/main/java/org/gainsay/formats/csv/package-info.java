/** Lists as tables, for spreadsheets and for programs. */
@NullMarked
package org.gainsay.formats.csv;

import org.jspecify.annotations.NullMarked;
