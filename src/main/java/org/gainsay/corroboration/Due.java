package org.gainsay.corroboration;

import java.time.Instant;

/**
 * That a kept corroboration is behind: acts that moved it are still to be followed.
 *
 * @param since when the first of them was
 * @param last when the last of them was
 * @param acts how many they are
 */
record Due(Instant since, Instant last, long acts) {}
