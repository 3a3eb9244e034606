/** What every answer and every request have in common: problems, strict JSON, request ids; knows no feature. */
@NullMarked
package org.gainsay.http;

import org.jspecify.annotations.NullMarked;
