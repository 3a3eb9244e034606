/** What is stored, in the formats that other people's tools read; nothing else leans on it. */
@NullMarked
package org.gainsay.formats;

import org.jspecify.annotations.NullMarked;
