package org.gainsay.ledger.proof;

/**
 * A node over a complete part of the tree, which never changes once it is there.
 *
 * @param level 0 for a leaf
 * @param number the how-manieth of its level, from 0: it is over the leaves number·2^level to (number+1)·2^level − 1
 */
public record Node(int level, long number) {}
