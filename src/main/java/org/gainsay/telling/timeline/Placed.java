package org.gainsay.telling.timeline;

/** Something to be told, and where it stands. */
record Placed<T>(Place place, T entry) {}
